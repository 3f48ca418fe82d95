package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.Appointment;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.EndAppointmentRequest;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.GetUnitRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsRequest;
import org.fengqiao.proto.people.v1.ListOfficersRequest;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.UnitKind;
import org.junit.jupiter.api.Test;

class PeopleGrpcServiceTest extends PeopleCalls {
  private static final UUID NONE = new UUID(7, 7);

  @Test
  void setsUpAUnitAndShowsIt() {
    var unit = create(unit()).getUnit();
    assertEquals("水川镇综治中心", unit.getDisplayName());
    assertEquals(unit, people.getUnit(GetUnitRequest.newBuilder().setName(unit.getName()).build()));
    var below = create(unit().setParentUnit(unit.getName())).getUnit();
    assertEquals(unit.getName(), below.getParentUnit());
    var listed = ListUnitsRequest.newBuilder().setDivision(DISTRICT).setPageSize(1);
    var first = people.listUnits(listed.build());
    assertEquals(List.of(unit), first.getUnitsList());
    var rest = people.listUnits(listed.setPageToken(first.getNextPageToken()).build());
    assertEquals(List.of(below), rest.getUnitsList());
  }

  @Test
  void refusesUnitsByTheirReasons() {
    var elsewhere = unit().setDivision("divisions/110000000000");
    assertEquals("NOT_FOUND DIVISION_NOT_FOUND", Refused.by(() -> create(elsewhere)).what());
    var orphan = unit().setParentUnit("units/" + NONE);
    assertEquals("NOT_FOUND UNIT_NOT_FOUND", Refused.by(() -> create(orphan)).what());
    var kindless = unit().setKind(UnitKind.UNIT_KIND_UNSPECIFIED);
    assertEquals("unit.kind", Refused.by(() -> create(kindless)).field());
    var none = GetUnitRequest.newBuilder().setName("units/" + NONE).build();
    assertEquals("NOT_FOUND UNIT_NOT_FOUND", Refused.by(() -> people.getUnit(none)).what());
  }

  @Test
  void setsUpAPostThatNobodyHoldsYet() {
    var post = aPost("town-director", TOWN);
    assertEquals("town-director", post.getRole());
    assertEquals(TOWN, post.getPatch());
    assertEquals(0, post.getHoldersCount());
    var ofUnit = ListPostsRequest.newBuilder().setUnit(post.getUnit()).setVacantOnly(true).build();
    assertEquals(List.of(post), people.listPosts(ofUnit).getPostsList());
    var ofPatch = ListPostsRequest.newBuilder().setPatch(TOWN).build();
    assertEquals(List.of(post), people.listPosts(ofPatch).getPostsList());
    var scopeless = ListPostsRequest.getDefaultInstance();
    assertEquals("scope", Refused.by(() -> people.listPosts(scopeless)).field());
  }

  @Test
  void refusesPostsByTheirReasons() {
    var unit = create(unit()).getUnit().getName();
    assertEquals("post.role", Refused.by(() -> create(post(unit, "X", TOWN))).field());
    var nowhere = post(unit, "town-director", "grids/" + NONE);
    assertEquals("NOT_FOUND GRID_NOT_FOUND", Refused.by(() -> create(nowhere)).what());
    var unitless = post("units/" + NONE, "town-director", TOWN);
    assertEquals("NOT_FOUND UNIT_NOT_FOUND", Refused.by(() -> create(unitless)).what());
    var none = GetPostRequest.newBuilder().setName("posts/" + NONE).build();
    assertEquals("NOT_FOUND POST_NOT_FOUND", Refused.by(() -> people.getPost(none)).what());
  }

  @Test
  void registersAnOfficerWithNameAndPhone() {
    var officer = anOfficer("张建国");
    assertEquals("张建国", officer.getDisplayName());
    assertEquals("13709430001", officer.getPhone());
    var asked = GetOfficerRequest.newBuilder().setName(officer.getName()).build();
    assertEquals(officer, people.getOfficer(asked));
    var all = people.listOfficers(ListOfficersRequest.getDefaultInstance());
    assertEquals(List.of(officer), all.getOfficersList());
    var odd =
        CreateOfficerRequest.newBuilder()
            .setRequestId(requestId())
            .setOfficer(Officer.newBuilder().setDisplayName("李").setPhone("一二三"))
            .build();
    assertEquals("officer.phone", Refused.by(() -> people.createOfficer(odd)).field());
    var none = GetOfficerRequest.newBuilder().setName("officers/" + NONE).build();
    assertEquals("NOT_FOUND OFFICER_NOT_FOUND", Refused.by(() -> people.getOfficer(none)).what());
  }

  @Test
  void answersARepeatedAppointmentWithTheSameOne() {
    var request = appointing(aPost("town-director", TOWN), anOfficer("张建国")).build();
    var first = people.appointOfficer(request);
    var again = people.appointOfficer(request);
    assertFalse(first.getRepeated());
    assertTrue(again.getRepeated());
    assertEquals(first.getAppointment(), again.getAppointment());
  }

  @Test
  void appointsAnOfficerAndEndsTheAppointment() {
    var post = aPost("town-director", TOWN);
    var officer = anOfficer("张建国");
    var held = people.appointOfficer(appointing(post, officer).build()).getAppointment();
    assertEquals(post.getName(), held.getPost());
    var now = people.getPost(GetPostRequest.newBuilder().setName(post.getName()).build());
    assertEquals(List.of(officer.getName()), now.getHoldersList());
    town.setClock(GroundTown.MORNING.plus(Duration.ofHours(1)));
    var ended = people.endAppointment(ending(held)).getAppointment();
    assertTrue(ended.hasEndTime());
    var ofOfficer = ListAppointmentsRequest.newBuilder().setOfficer(officer.getName()).build();
    assertEquals(List.of(ended), people.listAppointments(ofOfficer).getAppointmentsList());
    var standing =
        ListAppointmentsRequest.newBuilder()
            .setPost(post.getName())
            .setAtTime(Times.toProto(town.now()))
            .build();
    assertEquals(0, people.listAppointments(standing).getAppointmentsCount());
    town.setClock(GroundTown.MORNING.plus(Duration.ofHours(2)));
    assertEquals(
        "FAILED_PRECONDITION APPOINTMENT_ENDED",
        Refused.by(() -> people.endAppointment(ending(held))).what());
  }

  @Test
  void refusesAppointmentsByTheirReasons() {
    var post = aPost("town-director", TOWN);
    var officer = anOfficer("张建国");
    var _ = people.appointOfficer(appointing(post, officer).build());
    var twice = appointing(post, officer).build();
    assertEquals(
        "ALREADY_EXISTS ALREADY_APPOINTED", Refused.by(() -> people.appointOfficer(twice)).what());
    var stale = appointing(post, officer).setEtag("1").build();
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> people.appointOfficer(stale)).what());
    var nobody = appointing(post, officer).setOfficer("officers/" + NONE).build();
    assertEquals(
        "NOT_FOUND OFFICER_NOT_FOUND", Refused.by(() -> people.appointOfficer(nobody)).what());
    var nothing = appointing(post, officer).setPost("posts/" + NONE).build();
    assertEquals(
        "NOT_FOUND POST_NOT_FOUND", Refused.by(() -> people.appointOfficer(nothing)).what());
    var never = Appointment.newBuilder().setName(post.getName() + "/appointments/" + NONE).build();
    assertEquals(
        "NOT_FOUND APPOINTMENT_NOT_FOUND",
        Refused.by(() -> people.endAppointment(ending(never))).what());
    var misnamed =
        EndAppointmentRequest.newBuilder().setRequestId(requestId()).setName("x").build();
    assertEquals("name", Refused.by(() -> people.endAppointment(misnamed)).field());
  }

  @Test
  void wantsARightForReadingAndForEachMutation() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var shown = GetUnitRequest.newBuilder().setName("units/" + NONE).build();
    assertEquals("READ_PEOPLE", Refused.by(() -> stranger.getUnit(shown)).metadata("right"));
    var officer = CreateOfficerRequest.newBuilder().setRequestId(requestId());
    officer.getOfficerBuilder().setDisplayName("李");
    assertEquals(
        "CREATE_OFFICER",
        Refused.by(() -> stranger.createOfficer(officer.build())).metadata("right"));
    var post =
        CreatePostRequest.newBuilder()
            .setRequestId(requestId())
            .setPost(post("units/" + NONE, "town-director", TOWN))
            .build();
    assertEquals("CREATE_POST", Refused.by(() -> stranger.createPost(post)).metadata("right"));
  }

  private AppointOfficerRequest.Builder appointing(Post post, Officer officer) {
    return AppointOfficerRequest.newBuilder()
        .setRequestId(requestId())
        .setPost(post.getName())
        .setOfficer(officer.getName());
  }

  private EndAppointmentRequest ending(Appointment appointment) {
    return EndAppointmentRequest.newBuilder()
        .setRequestId(requestId())
        .setName(appointment.getName())
        .build();
  }
}
