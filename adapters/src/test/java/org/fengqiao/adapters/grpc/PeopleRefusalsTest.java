package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.FieldMask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.IssueQrCode;
import org.fengqiao.application.grids.RevokeQrCode;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.people.v1.AbsenceKind;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.EndAbsenceRequest;
import org.fengqiao.proto.people.v1.EndAppointmentRequest;
import org.fengqiao.proto.people.v1.EraseOfficerRequest;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.GetUnitRequest;
import org.fengqiao.proto.people.v1.HandOverWorkRequest;
import org.fengqiao.proto.people.v1.ListAbsencesRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsRequest;
import org.fengqiao.proto.people.v1.ListGapsRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.RecordAbsenceRequest;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UpdateOfficerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleRefusalsTest extends PeopleCalls {
  private static final UUID NONE = new UUID(7, 7);
  private static final String NOWHERE = "divisions/110000000000";
  private static final String NO_GRID = "grids/" + NONE;
  private static final String NO_MICRO_GRID = "microGrids/" + NONE;
  private static final int MOST_APPOINTMENTS = 500;
  private static final int MOST_ABSENCES = 500;

  private final MetRefusals met =
      new MetRefusals(
          PeopleServiceGrpc.getServiceDescriptor(),
          harness,
          partners.admit("centre", GroundTown.DISTRICT));
  private String post = "";
  private String officer = "";

  @BeforeEach
  void appointNobodyYet() {
    post = aPost("town-director", TOWN).getName();
    officer = anOfficer("张建国").getName();
  }

  @Test
  void areThoseOfTheContract() throws InterruptedException {
    unitsAndPosts();
    appointments();
    absences();
    new TeamRefusals(this, met).meet(officer);
    new PeopleImportRefusals(this, met).meet();
    new PairingRefusals(this, met).meet();
    erasing();
    handingOver();
    gaps();
    responsible();
    met.assertAreThoseOfTheContract();
  }

  private void unitsAndPosts() {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", creating(unit().setDivision(NOWHERE)));
    met.meet("NOT_FOUND UNIT_NOT_FOUND", creating(unit().setParentUnit("units/" + NONE)));
    met.meet(
        "NOT_FOUND UNIT_NOT_FOUND", GetUnitRequest.newBuilder().setName("units/" + NONE).build());
    met.meet("NOT_FOUND UNIT_NOT_FOUND", creating(post("units/" + NONE, "town-director", TOWN)));
    var unit = create(unit()).getUnit().getName();
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", creating(post(unit, "town-director", NOWHERE)));
    met.meet("NOT_FOUND GRID_NOT_FOUND", creating(post(unit, "town-director", NO_GRID)));
    met.meet(
        "NOT_FOUND MICRO_GRID_NOT_FOUND", creating(post(unit, "town-director", NO_MICRO_GRID)));
    var endedGrid = town.anEndedGrid().name();
    met.meet("FAILED_PRECONDITION GRID_ENDED", creating(post(unit, "town-director", endedGrid)));
    var endedMicroGrid = town.anEndedMicroGrid().name();
    met.meet(
        "FAILED_PRECONDITION MICRO_GRID_ENDED",
        creating(post(unit, "town-director", endedMicroGrid)));
    met.meet(
        "NOT_FOUND POST_NOT_FOUND", GetPostRequest.newBuilder().setName("posts/" + NONE).build());
    met.meet(
        "NOT_FOUND OFFICER_NOT_FOUND",
        GetOfficerRequest.newBuilder().setName("officers/" + NONE).build());
  }

  private void appointments() {
    var none = ListAppointmentsRequest.newBuilder();
    met.meet("NOT_FOUND POST_NOT_FOUND", none.setPost("posts/" + NONE).build());
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", none.setOfficer("officers/" + NONE).build());
    met.meet("NOT_FOUND POST_NOT_FOUND", appointing().setPost("posts/" + NONE).build());
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", appointing().setOfficer("officers/" + NONE).build());
    met.meet("NOT_FOUND APPOINTMENT_NOT_FOUND", ending(post + "/appointments/" + NONE).build());
    var now = GroundTown.MORNING;
    var first = appointed(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
    met.meet("FAILED_PRECONDITION APPOINTMENT_ENDED", ending(first).build());
    var second = appointed(now, now.plus(Duration.ofDays(1)));
    met.meet("ALREADY_EXISTS ALREADY_APPOINTED", appointing().build());
    var third = now.plus(Duration.ofDays(2));
    for (int i = 2; i < MOST_APPOINTMENTS; i++) {
      appointed(third.plus(Duration.ofDays(i)), third.plus(Duration.ofDays(i + 1)));
    }
    met.meet(
        "ALREADY_EXISTS ALREADY_APPOINTED",
        ending(second).setEndTime(Times.toProto(now.plus(Duration.ofDays(5)))).build());
    met.meet(
        "ALREADY_EXISTS TOO_MANY_APPOINTMENTS",
        appointing().setOfficer(anOfficer("李梅").getName()).build());
  }

  private void absences() {
    var nobody = "officers/" + NONE;
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", leaving().setOfficer(nobody).build());
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", leaving().setDeputy(nobody).build());
    met.meet(
        "NOT_FOUND OFFICER_NOT_FOUND", ListAbsencesRequest.newBuilder().setOfficer(nobody).build());
    var now = town.now();
    for (int i = 0; i < MOST_ABSENCES; i++) {
      var from = now.plus(Duration.ofDays(10L * i));
      absent(from, from.plus(Duration.ofDays(1)));
    }
    met.meet("ALREADY_EXISTS TOO_MANY_ABSENCES", leaving().build());
    var first = firstAbsence();
    met.meet(
        "ALREADY_EXISTS ALREADY_ABSENT",
        back(first).setEndTime(Times.toProto(now.plus(Duration.ofDays(11)))).build());
    var never = officer + "/absences/" + NONE;
    met.meet("NOT_FOUND ABSENCE_NOT_FOUND", back(never).build());
    met.meet("NOT_FOUND ABSENCE_NOT_FOUND", back(nobody + "/absences/" + NONE).build());
    var other = leaving().setOfficer(anOfficer("王芳").getName());
    met.meet("ALREADY_EXISTS DEPUTY_ABSENT", other.setDeputy(officer).build());
    var alone = leaving().setOfficer(anOfficer("李梅").getName());
    var _ = people.recordAbsence(alone.build());
    met.meet("ALREADY_EXISTS ALREADY_ABSENT", alone.setRequestId(requestId()).build());
    town.setClock(now.plus(Duration.ofDays(2)));
    met.meet("FAILED_PRECONDITION ABSENCE_ENDED", back(first).build());
  }

  private String firstAbsence() {
    var asked = ListAbsencesRequest.newBuilder().setOfficer(officer).setPageSize(1).build();
    return people.listAbsences(asked).getAbsences(0).getName();
  }

  private RecordAbsenceRequest.Builder leaving() {
    return RecordAbsenceRequest.newBuilder()
        .setRequestId(requestId())
        .setOfficer(officer)
        .setKind(AbsenceKind.ABSENCE_KIND_LEAVE);
  }

  private void absent(Instant from, Instant until) {
    var _ =
        people.recordAbsence(
            leaving().setStartTime(Times.toProto(from)).setEndTime(Times.toProto(until)).build());
  }

  private EndAbsenceRequest.Builder back(String absence) {
    return EndAbsenceRequest.newBuilder().setRequestId(requestId()).setName(absence);
  }

  private void handingOver() {
    var unit = people.getPost(GetPostRequest.newBuilder().setName(post).build()).getUnit();
    var other = aPost("town-cadre", TOWN);
    var held = appointing().setPost(other.getName()).build();
    var _ = people.appointOfficer(held);
    // Who acts for both units; the officer has a post in the other one.
    partners.admit(
        "centre",
        GroundTown.DISTRICT,
        Names.unit("unit", unit),
        Names.unit("unit", other.getUnit()));
    var leaving = anOfficer("赵刚").getName();
    var asked =
        HandOverWorkRequest.newBuilder()
            .setRequestId(requestId())
            .setOfficer(leaving)
            .setSuccessor(officer)
            .setUnit("units/" + NONE);
    met.meet("PERMISSION_DENIED SUCCESSOR_NOT_OF_UNIT", asked.build());
    met.meet("PERMISSION_DENIED OFFICER_NOT_ACTING", asked.clone().setSuccessor(leaving).build());
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", asked.clone().setOfficer("officers/" + NONE).build());
    var moved = people.handOverWork(asked.setUnit(other.getUnit()).build());
    assertEquals(0, moved.getMovedCount());
    assertEquals(0, moved.getRemainingCount());
    var many = asked.setRequestId(requestId()).setMaxCases(101).build();
    assertEquals("max_cases", Refused.by(() -> people.handOverWork(many)).field());
  }

  private void erasing() {
    var nobody = "officers/" + NONE;
    var updating =
        UpdateOfficerRequest.newBuilder()
            .setRequestId(requestId())
            .setOfficer(Officer.newBuilder().setName(nobody).setDisplayName("李"))
            .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"));
    var erasing = EraseOfficerRequest.newBuilder().setRequestId(requestId());
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", updating.build());
    met.meet("NOT_FOUND OFFICER_NOT_FOUND", erasing.setName(nobody).build());
    met.meet("FAILED_PRECONDITION OFFICER_IN_POST", erasing.setName(officer).build());
    var deputy = anOfficer("孙某").getName();
    var away = anOfficer("周某").getName();
    var _ = people.recordAbsence(leaving().setOfficer(away).setDeputy(deputy).build());
    met.meet("FAILED_PRECONDITION OFFICER_IS_DEPUTY", erasing.setName(deputy).build());
    var left = anOfficer("钱某").getName();
    var _ = people.eraseOfficer(erasing.setName(left).build());
    met.meet("FAILED_PRECONDITION OFFICER_ERASED", erasing.setRequestId(requestId()).build());
    updating.getOfficerBuilder().setName(left);
    met.meet("FAILED_PRECONDITION OFFICER_ERASED", updating.build());
    met.meet("FAILED_PRECONDITION OFFICER_ERASED", leaving().setOfficer(left).build());
    var post = aPost("town-clerk", TOWN).getName();
    met.meet(
        "FAILED_PRECONDITION OFFICER_ERASED", appointing().setPost(post).setOfficer(left).build());
  }

  private void gaps() {
    var asked = ListGapsRequest.newBuilder();
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", asked.setDivision(NOWHERE).build());
  }

  private void responsible() {
    met.meet("INVALID_ARGUMENT CATEGORY_NOT_IN_PACK", asking().setCategory("gas").build());
    met.meet("FAILED_PRECONDITION NO_LADDER", asking().setTier(Tier.TIER_MAJOR).build());
    met.meet("FAILED_PRECONDITION NO_PACK", asking().setPatch("divisions/620400000000").build());
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", asking().setPatch(NOWHERE).build());
    met.meet("NOT_FOUND GRID_NOT_FOUND", asking().setPatch(NO_GRID).build());
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", asking().setPatch(NO_MICRO_GRID).build());
    met.meet("NOT_FOUND QR_CODE_NOT_FOUND", asking().setPatch("qrCodes/0000000000000000").build());
    met.meet("FAILED_PRECONDITION QR_CODE_REVOKED", asking().setPatch(revokedCode()).build());
  }

  private String revokedCode() {
    var ports = town.ports;
    var caller = GroundTown.caller();
    var grid = new Spot.InGrid(town.aGrid().id());
    var code =
        new IssueQrCode(town.access, ports.ground(), town.ids, ports.store(), town.clock)
            .issue(
                caller,
                new IssueQrCode.Command(town.request(), grid, new QrBinding.Households("一社", 12)))
            .aggregate();
    new RevokeQrCode(town.access, ports.aggregates(), town.ids, ports.store(), town.clock)
        .revoke(caller, new RevokeQrCode.Command(town.request(), code.id(), Optional.empty(), ""));
    return Names.of(code.id());
  }

  private CreateUnitRequest creating(Unit.Builder unit) {
    return CreateUnitRequest.newBuilder().setRequestId(requestId()).setUnit(unit).build();
  }

  private CreatePostRequest creating(Post.Builder post) {
    return CreatePostRequest.newBuilder().setRequestId(requestId()).setPost(post).build();
  }

  private AppointOfficerRequest.Builder appointing() {
    return AppointOfficerRequest.newBuilder()
        .setRequestId(requestId())
        .setPost(post)
        .setOfficer(officer);
  }

  private String appointed(Instant from, Instant until) {
    return people
        .appointOfficer(
            appointing().setStartTime(Times.toProto(from)).setEndTime(Times.toProto(until)).build())
        .getAppointment()
        .getName();
  }

  private EndAppointmentRequest.Builder ending(String appointment) {
    return EndAppointmentRequest.newBuilder().setRequestId(requestId()).setName(appointment);
  }

  private static ResolveResponsibleRequest.Builder asking() {
    return ResolveResponsibleRequest.newBuilder().setPatch(VILLAGE).setCategory("water");
  }
}
