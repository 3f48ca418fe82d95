package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.GetMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.GetPresenceRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.mediation.v1.Presence;
import org.fengqiao.proto.mediation.v1.SeatKind;
import org.fengqiao.proto.mediation.v1.SetRosterRequest;
import org.fengqiao.proto.mediation.v1.Turn;
import org.fengqiao.proto.mediation.v1.UnseatUnitRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediationOrganizationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A district sets up its centres over the wire, and units sit in them. */
class MediationOrganizationGrpcTest {
  private static final String TODAY = "2026-03-02";
  private static final String TOMORROW = "2026-03-03";

  private final MediatorWire wire = new MediatorWire();
  private final MediationOrganization centre = wire.create(wire.centre());

  @AfterEach
  void stop() {
    wire.close();
  }

  private MediationOrganization get(String name) {
    return wire.organizations.getMediationOrganization(
        GetMediationOrganizationRequest.newBuilder().setName(name).build());
  }

  @Test
  void setsUpACentreAndASubCentreUnderIt() {
    var creating = wire.creating(wire.subCentre(centre));
    var made = wire.organizations.createMediationOrganization(creating);
    assertFalse(made.getRepeated());
    assertTrue(wire.organizations.createMediationOrganization(creating).getRepeated());
    var given = creating.getMediationOrganization();
    var one = made.getMediationOrganization();
    assertEquals(
        given.toBuilder()
            .setName(one.getName())
            .setEtag("1")
            .setCreateTime(Times.toProto(wire.town.town.now()))
            .build(),
        one);
    assertEquals(one, get(one.getName()));
    assertEquals(1, get(centre.getName()).getGuestCount());
  }

  @Test
  void changesNameAndHostByTheMask() {
    var one = wire.create(wire.subCentre(centre));
    var renaming = updating(one.toBuilder().setDisplayName("新名").clearHost(), "display_name");
    var renamed = wire.organizations.updateMediationOrganization(renaming.build());
    assertEquals("新名", renamed.getMediationOrganization().getDisplayName());
    assertEquals(centre.getName(), renamed.getMediationOrganization().getHost());
    assertTrue(wire.organizations.updateMediationOrganization(renaming.build()).getRepeated());
    var alone = updating(one.toBuilder().clearHost().clearEtag(), "host");
    var moved = wire.organizations.updateMediationOrganization(alone.build());
    assertEquals("", moved.getMediationOrganization().getHost());
    assertEquals("新名", moved.getMediationOrganization().getDisplayName());
    var stale = updating(one.toBuilder().setEtag("older"), "host").build();
    assertEquals(
        "ABORTED STALE_ETAG",
        Refused.by(() -> wire.organizations.updateMediationOrganization(stale)).what());
  }

  private UpdateMediationOrganizationRequest.Builder updating(
      MediationOrganization.Builder one, String... paths) {
    return UpdateMediationOrganizationRequest.newBuilder()
        .setRequestId(wire.id())
        .setMediationOrganization(one)
        .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)));
  }

  @Test
  void saysWhoSitsThereTodayAndTomorrow() {
    var court = wire.aUnit();
    var labour = wire.aRotatingUnit(centre);
    var police = wire.aUnit();
    var seating = wire.seating(centre, court, SeatKind.SEAT_KIND_RESIDENT).build();
    wire.organizations.seatUnit(seating);
    assertTrue(wire.organizations.seatUnit(seating).getRepeated());
    wire.organizations.seatUnit(wire.seating(centre, police, SeatKind.SEAT_KIND_ON_CALL).build());
    var turn = turn(labour, TOMORROW, TOMORROW);
    var roster = roster(TODAY, TOMORROW, turn).build();
    var set = wire.organizations.setRoster(roster).getMediationOrganization();
    assertEquals(List.of(turn), set.getTurnsList());
    assertTrue(wire.organizations.setRoster(roster).getRepeated());
    assertEquals(
        List.of(labour, court, police),
        set.getSeatsList().stream().map(seat -> seat.getUnit()).toList());
    assertEquals(SeatKind.SEAT_KIND_ROTATING, set.getSeats(0).getKind());
    var expected =
        Presence.newBuilder().setDate(TODAY).addResidentUnits(court).addOnCallUnits(police);
    assertEquals(expected.build(), presence(""));
    expected.setDate(TOMORROW).addRotatingUnits(labour);
    assertEquals(expected.build(), presence(TOMORROW));
    var unseating =
        UnseatUnitRequest.newBuilder()
            .setRequestId(wire.id())
            .setName(centre.getName())
            .setUnit(labour)
            .build();
    assertEquals(
        0, wire.organizations.unseatUnit(unseating).getMediationOrganization().getTurnsCount());
    assertTrue(wire.organizations.unseatUnit(unseating).getRepeated());
    assertEquals(expected.clearRotatingUnits().build(), presence(TOMORROW));
  }

  private static Turn turn(String unit, String from, String until) {
    return Turn.newBuilder().setUnit(unit).setStartDate(from).setEndDate(until).build();
  }

  private SetRosterRequest.Builder roster(String from, String until, Turn... turns) {
    return SetRosterRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(centre.getName())
        .setStartDate(from)
        .setEndDate(until)
        .addAllTurns(List.of(turns));
  }

  private Presence presence(String date) {
    return wire.organizations.getPresence(
        GetPresenceRequest.newBuilder().setName(centre.getName()).setDate(date).build());
  }

  @Test
  void closesAndListsPageByPage() {
    var town = wire.create(wire.subCentre(centre));
    var studio =
        wire.create(
            wire.organization(OrganizationKind.ORGANIZATION_KIND_STUDIO, MediatorWire.VILLAGE)
                .setHost(town.getName()));
    var asked = ListMediationOrganizationsRequest.newBuilder();
    assertEquals(names(centre, town, studio), listed(asked.setDivision(MediatorWire.DISTRICT)));
    assertEquals(names(town), listed(asked.setHost(centre.getName())));
    asked.setKind(OrganizationKind.ORGANIZATION_KIND_STUDIO);
    assertEquals(names(studio), listed(asked.setDivision(MediatorWire.TOWN)));
    var closing =
        CloseMediationOrganizationRequest.newBuilder()
            .setRequestId(wire.id())
            .setName(studio.getName())
            .build();
    var closed = wire.organizations.closeMediationOrganization(closing);
    assertTrue(closed.getMediationOrganization().hasCloseTime());
    assertTrue(wire.organizations.closeMediationOrganization(closing).getRepeated());
    assertEquals(names(), listed(asked));
    assertEquals(names(studio), listed(asked.setShowClosed(true)));
  }

  private static List<String> names(MediationOrganization... some) {
    return List.of(some).stream().map(MediationOrganization::getName).toList();
  }

  private List<String> listed(ListMediationOrganizationsRequest.Builder asked) {
    var found = new ArrayList<String>();
    var next = asked.clone().setPageSize(1);
    do {
      var page = wire.organizations.listMediationOrganizations(next.build());
      page.getMediationOrganizationsList().forEach(one -> found.add(one.getName()));
      next.setPageToken(page.getNextPageToken());
    } while (!next.getPageToken().isEmpty());
    return found;
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var fit = wire.subCentre(centre);
    Map.of(
            "display_name", fit.clone().setDisplayName(" "),
            "kind", fit.clone().clearKind(),
            "unit", fit.clone().setUnit("units/1"),
            "division", fit.clone().setDivision(MediatorWire.VILLAGE),
            "host", fit.clone().setHost("mediationOrganizations/1"))
        .forEach((field, broken) ->
            assertField(
                "mediation_organization." + field,
                by -> by.createMediationOrganization(wire.creating(broken))));
    var second = wire.create(wire.centre());
    assertField(
        "mediation_organization.host",
        by ->
            by.createMediationOrganization(wire.creating(wire.centre().setHost(second.getName()))));
    assertField(
        "update_mask",
        by -> by.updateMediationOrganization(updating(centre.toBuilder(), "unit").build()));
    assertField(
        "mediation_organization.display_name",
        by ->
            by.updateMediationOrganization(
                updating(centre.toBuilder().clearEtag().clearDisplayName(), "display_name")
                    .build()));
    assertField(
        "scope",
        by ->
            by.listMediationOrganizations(ListMediationOrganizationsRequest.getDefaultInstance()));
    assertField(
        "kind",
        by ->
            by.seatUnit(
                wire.seating(centre, wire.aUnit(), SeatKind.SEAT_KIND_UNSPECIFIED).build()));
  }

  @Test
  void namesEachFieldOfARosterThatIsWrong() {
    var unit = wire.aRotatingUnit(centre);
    var fit = turn(unit, TODAY, TOMORROW);
    assertField("start_date", by -> by.setRoster(roster("2026-03-01", TODAY, fit).build()));
    assertField("end_date", by -> by.setRoster(roster(TOMORROW, TODAY).build()));
    assertField("end_date", by -> by.setRoster(roster(TODAY, "2027-03-03").build()));
    assertField("end_date", by -> by.setRoster(roster(TODAY, "明天").build()));
    assertField("turns", by -> by.setRoster(roster(TOMORROW, TOMORROW, fit).build()));
    assertField("turns", by -> by.setRoster(roster(TODAY, TODAY, fit, fit).build()));
    var reversed = turn(unit, TOMORROW, TODAY);
    assertField(
        "turns[1].end_date", by -> by.setRoster(roster(TODAY, TODAY, fit, reversed).build()));
    var nobody = turn("units/1", TODAY, TODAY);
    assertField("turns[0].unit", by -> by.setRoster(roster(TODAY, TODAY, nobody).build()));
    assertField(
        "date",
        by ->
            by.getPresence(
                GetPresenceRequest.newBuilder().setName(centre.getName()).setDate("今天").build()));
  }

  private interface Call {
    void by(MediationOrganizationServiceGrpc.MediationOrganizationServiceBlockingStub stub);
  }

  /** In both languages, of which the second knows the rule. */
  private void assertField(String field, Call call) {
    for (var language : List.of("en", "zh-CN")) {
      var stub =
          MediationOrganizationServiceGrpc.newBlockingStub(wire.harness.as(wire.centre, language));
      Executable calling = () -> call.by(stub);
      var refused = Refused.by(calling);
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertEquals(field, refused.field());
      assertEquals(language.equals("zh-CN"), refused.message().matches(".*\\p{IsHan}.*"));
    }
  }
}
