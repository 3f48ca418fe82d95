package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.proto.people.v1.AbsenceKind;
import org.fengqiao.proto.people.v1.EraseOfficerRequest;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.ListAbsencesRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.RecordAbsenceRequest;
import org.fengqiao.proto.people.v1.UpdateOfficerRequest;
import org.junit.jupiter.api.Test;

/** Names and phones, changed and destroyed, as a client meets it. */
class OfficerDetailsTest extends PeopleCalls {
  @Test
  void changesWhatTheMaskNamesAndDestroysTheFormer() {
    var officer = anOfficer("张建国");
    var former = details(officer);
    var other = officer.toBuilder().setPhone("138 0000 0002").setDisplayName("");
    var request = updating(other, "phone");
    var changed = people.updateOfficer(request);
    assertEquals("张建国", changed.getOfficer().getDisplayName());
    assertEquals("13800000002", changed.getOfficer().getPhone());
    assertEquals(changed.getOfficer(), shown(officer));
    assertTrue(memory.find(List.of(former)).isEmpty());
    var again = people.updateOfficer(request);
    assertTrue(again.getRepeated());
    assertEquals(changed.getOfficer(), again.getOfficer());
    var stale = updating(other, "phone");
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> people.updateOfficer(stale)).what());
  }

  @Test
  void takesAPhoneAwayAndANameNever() {
    var officer = anOfficer("张建国");
    var bare = officer.toBuilder().clearPhone().clearEtag();
    assertEquals("", people.updateOfficer(updating(bare, "phone")).getOfficer().getPhone());
    var nameless = updating(bare.clearDisplayName(), "display_name");
    assertEquals("officer.display_name", Refused.by(() -> people.updateOfficer(nameless)).field());
    var maskless = updating(bare, "create_time");
    assertEquals("update_mask", Refused.by(() -> people.updateOfficer(maskless)).field());
  }

  @Test
  void erasesNamePhoneAndTheWordsOfAbsences() {
    var officer = anOfficer("张建国");
    var _ =
        people.recordAbsence(
            RecordAbsenceRequest.newBuilder()
                .setRequestId(requestId())
                .setOfficer(officer.getName())
                .setKind(AbsenceKind.ABSENCE_KIND_LEAVE)
                .setNote("住院")
                .build());
    var details = details(officer);
    var request = erasing(officer);
    var erased = people.eraseOfficer(request);
    assertFalse(erased.getRepeated());
    assertTrue(people.eraseOfficer(request).getRepeated());
    assertEquals("", erased.getOfficer().getDisplayName());
    assertEquals("", erased.getOfficer().getPhone());
    assertEquals(Times.toProto(town.now()), erased.getOfficer().getEraseTime());
    assertTrue(memory.find(List.of(details)).isEmpty());
    var absences = ListAbsencesRequest.newBuilder().setOfficer(officer.getName()).build();
    assertEquals("", people.listAbsences(absences).getAbsences(0).getNote());
  }

  @Test
  void wantsARightForEach() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var officer = anOfficer("张建国");
    var updating = updating(officer.toBuilder(), "phone");
    assertEquals(
        "UPDATE_OFFICER", Refused.by(() -> stranger.updateOfficer(updating)).metadata("right"));
    var erasing = erasing(officer);
    assertEquals(
        "ERASE_OFFICER", Refused.by(() -> stranger.eraseOfficer(erasing)).metadata("right"));
  }

  private ContentId details(Officer officer) {
    OfficerId id = Names.officer("name", officer.getName());
    return town.ports.officers().find(id).orElseThrow().aggregate().details().id();
  }

  private Officer shown(Officer officer) {
    return people.getOfficer(GetOfficerRequest.newBuilder().setName(officer.getName()).build());
  }

  private UpdateOfficerRequest updating(Officer.Builder officer, String field) {
    return UpdateOfficerRequest.newBuilder()
        .setRequestId(requestId())
        .setOfficer(officer)
        .setUpdateMask(FieldMask.newBuilder().addPaths(field))
        .build();
  }

  private EraseOfficerRequest erasing(Officer officer) {
    return EraseOfficerRequest.newBuilder()
        .setRequestId(requestId())
        .setName(officer.getName())
        .build();
  }
}
