package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.ImportPeopleSummary;
import org.fengqiao.proto.people.v1.ListOfficersRequest;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PersonRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleImportTest extends PeopleCalls {
  private String unit = "";

  @BeforeEach
  void setUpAUnit() {
    unit = create(unit()).getUnit().getName();
  }

  @Test
  void importsAFileAndSaysWhatItDid() throws InterruptedException {
    var summary =
        imported(
            new PeopleParts(requestId())
                .row(row("李强", "138 9340 1234"))
                .row(row("李强", "13893401234").setRole("mediator"))
                .row(row("王芳", "")));
    assertEquals(3, summary.getRowCount());
    assertEquals(3, summary.getAdded());
    assertEquals(2, summary.getOfficersCreated());
    assertEquals(2, summary.getPostsCreated());
    var posts = people.listPosts(ListPostsRequest.newBuilder().setUnit(unit).build());
    assertEquals(2, posts.getPostsCount());
    assertEquals(2, posts.getPosts(0).getHoldersCount());
  }

  @Test
  void countsAFileThatComesAgainAsUnchanged() throws InterruptedException {
    var parts = new PeopleParts(requestId()).row(row("李强", "")).row(row("王芳", ""));
    assertEquals(2, imported(parts).getAdded());
    var again = imported(parts);
    assertEquals(0, again.getAdded());
    assertEquals(2, again.getUnchanged());
    assertTrue(again.getRepeated());
    assertEquals(2, officers());
  }

  @Test
  void namesLineFieldAndReasonOfEachWrongRowAndWritesNone() throws InterruptedException {
    var heard =
        begin(
            new PeopleParts(requestId())
                .row(row("李强", ""))
                .row(row("", ""))
                .row(row("李强", "12"))
                .row(row("李强", "").setUnit("units/x"))
                .row(row("李强", "").setRole("Village Secretary"))
                .row(row("李强", "").setPatch("patches/1"))
                .row(row("李强", "").setPatch("qrCodes/0000000000000000"))
                .row(row("李强", "").setTitle(""))
                .row(row("李强", "").clearStartTime())
                .row(row("李强", "").setEndTime(Times.toProto(GroundTown.MORNING))));
    var refused = Refused.of(heard.end());
    assertEquals("INVALID_ARGUMENT IMPORT_REFUSED", refused.what());
    assertEquals("9", refused.metadata("errors"));
    var errors = new ArrayList<String>();
    while (heard.hasNext()) {
      var answer = heard.next();
      if (answer.hasLineError()) {
        var error = answer.getLineError();
        assertEquals("INVALID_FIELD", error.getReason());
        assertTrue(error.getMessage().contains(error.getField()), error.getMessage());
        errors.add(error.getLine() + " " + error.getField());
      }
    }
    assertEquals(
        List.of(
            "3 display_name",
            "4 phone",
            "5 unit",
            "6 role",
            "7 patch",
            "8 patch",
            "9 title",
            "10 start_time",
            "11 end_time"),
        errors);
    assertEquals(0, officers());
  }

  @Test
  void tellsHowFarItHasComeAndOnlyChecks() throws InterruptedException {
    var heard = begin(new PeopleParts(requestId()).onlyChecking().row(row("李强", "")));
    assertEquals("OK", heard.end().getStatus().getCode().name());
    assertEquals(1, heard.next().getProgress().getRowsReceived());
    assertEquals(1, heard.next().getSummary().getAdded());
    assertEquals(0, officers());
  }

  @Test
  void endsWithNothingWrittenWhenTheServerStopsBeforeTheEnd() throws InterruptedException {
    var heard = stream(partners.admit("centre", GroundTown.DISTRICT));
    new PeopleParts(requestId()).row(row("李强", "")).sendWithoutEnd(heard.call());
    assertTrue(heard.next().hasProgress());
    stopping.begin();
    assertEquals("UNAVAILABLE SERVER_STOPPING", Refused.of(heard.end()).what());
    assertEquals(0, officers());
  }

  @Test
  void wantsTheRightAndARequestId() throws InterruptedException {
    var stranger = stream(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE));
    new PeopleParts(requestId()).sendWithoutEnd(stranger.call());
    assertEquals("IMPORT_PEOPLE", Refused.of(stranger.end()).metadata("right"));
    assertEquals(
        "header.request_id",
        Refused.of(begin(new PeopleParts("7").row(row("李", ""))).end()).field());
  }

  private int officers() {
    return people.listOfficers(ListOfficersRequest.getDefaultInstance()).getOfficersCount();
  }

  private PersonRow.Builder row(String name, String phone) {
    return PersonRow.newBuilder()
        .setDisplayName(name)
        .setPhone(phone)
        .setUnit(unit)
        .setRole("village-secretary")
        .setPatch(VILLAGE)
        .setTitle("村党组织书记")
        .setStartTime(Times.toProto(GroundTown.MORNING));
  }

  private ImportPeopleSummary imported(PeopleParts parts) throws InterruptedException {
    var heard = begin(parts);
    assertEquals("OK", heard.end().getStatus().getCode().name());
    var last = heard.next();
    while (heard.hasNext()) {
      last = heard.next();
    }
    return last.getSummary();
  }

  private Heard<ImportPeopleRequest, ImportPeopleResponse> begin(PeopleParts parts) {
    var heard = stream(partners.admit("centre", GroundTown.DISTRICT));
    parts.send(heard.call());
    return heard;
  }

  private Heard<ImportPeopleRequest, ImportPeopleResponse> stream(String secret) {
    var heard = Heard.<ImportPeopleRequest, ImportPeopleResponse>all();
    var _ = PeopleServiceGrpc.newStub(harness.as(secret)).importPeople(heard);
    return heard;
  }
}
