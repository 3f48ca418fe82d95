package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.FieldMask;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.GetMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.GetPresenceRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.SeatKind;
import org.fengqiao.proto.mediation.v1.SetRosterRequest;
import org.fengqiao.proto.mediation.v1.Turn;
import org.fengqiao.proto.mediation.v1.UnseatUnitRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediationOrganizationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every refusal that the contract of mediation organizations documents, and none that it does not.
 */
class MediationOrganizationRefusalsTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final String NO_UNIT = "units/" + NONE;
  private static final String NOWHERE = "divisions/110000000000";
  private static final String MISSING = "NOT_FOUND ORGANIZATION_NOT_FOUND";
  private static final String CLOSED = "FAILED_PRECONDITION ORGANIZATION_CLOSED";
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final MediatorWire wire = new MediatorWire();
  private final MetRefusals met =
      new MetRefusals(
          MediationOrganizationServiceGrpc.getServiceDescriptor(), wire.harness, wire.centre);
  private final MediationOrganization unknown =
      MediationOrganization.newBuilder().setName("mediationOrganizations/" + NONE).build();
  private final MediationOrganization centre = wire.create(wire.centre());
  private final MediationOrganization gone = wire.create(wire.centre());

  @AfterEach
  void stop() {
    wire.close();
  }

  @Test
  void areThoseOfTheContract() {
    var _ = wire.organizations.closeMediationOrganization(closing(gone));
    creating();
    updating();
    seating();
    rosters();
    reading();
    closing();
    met.assertAreThoseOfTheContract();
    met.assertEachNeedsItsRight(wire.none, "READ_MEDIATORS");
    met.assertEachLooksAtItsEtag(centre.getName(), wire.centre);
  }

  private void creating() {
    var fit = wire.subCentre(centre);
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", wire.creating(fit.clone().setDivision(NOWHERE)));
    met.meet("NOT_FOUND UNIT_NOT_FOUND", wire.creating(fit.clone().setUnit(NO_UNIT)));
    met.meet(MISSING, wire.creating(fit.clone().setHost(unknown.getName())));
    met.meet(CLOSED, wire.creating(fit.clone().setHost(gone.getName())));
    var taken = wire.creating(fit.clone().setUnit(gone.getUnit()));
    met.meet("ALREADY_EXISTS UNIT_HAS_ORGANIZATION", taken);
  }

  private void updating() {
    met.meet(MISSING, renaming(unknown));
    met.meet(CLOSED, renaming(gone));
  }

  private UpdateMediationOrganizationRequest renaming(MediationOrganization one) {
    return UpdateMediationOrganizationRequest.newBuilder()
        .setRequestId(wire.id())
        .setMediationOrganization(
            MediationOrganization.newBuilder().setName(one.getName()).setDisplayName("新名"))
        .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
        .build();
  }

  private void seating() {
    var unit = wire.aUnit();
    var resident = SeatKind.SEAT_KIND_RESIDENT;
    met.meet(MISSING, wire.seating(unknown, unit, resident).build());
    met.meet(CLOSED, wire.seating(gone, unit, resident).build());
    met.meet("NOT_FOUND UNIT_NOT_FOUND", wire.seating(centre, NO_UNIT, resident).build());
    met.meet(MISSING, unseating(unknown, unit));
    met.meet(CLOSED, unseating(gone, unit));
    met.meet("FAILED_PRECONDITION UNIT_NOT_SEATED", unseating(centre, unit));
    var _ = wire.organizations.seatUnit(wire.seating(centre, unit, resident).build());
    met.meet("ALREADY_EXISTS UNIT_SEATED", wire.seating(centre, unit, resident).build());
    var full = wire.create(wire.centre());
    for (int n = 0; n < 100; n++) {
      var _ = wire.aRotatingUnit(full);
    }
    met.meet("FAILED_PRECONDITION TOO_MANY_SEATS", wire.seating(full, unit, resident).build());
  }

  private UnseatUnitRequest unseating(MediationOrganization at, String unit) {
    return UnseatUnitRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(at.getName())
        .setUnit(unit)
        .build();
  }

  private void rosters() {
    met.meet(MISSING, roster(unknown).build());
    met.meet(CLOSED, roster(gone).build());
    met.meet(
        "FAILED_PRECONDITION UNIT_NOT_ROTATING",
        roster(centre).addTurns(turn(wire.aUnit(), 0)).build());
    var much = roster(centre);
    var first = wire.aRotatingUnit(centre);
    var second = wire.aRotatingUnit(centre);
    IntStream.range(0, 201).forEach(n -> much.addTurns(turn(first, n)).addTurns(turn(second, n)));
    met.meet("FAILED_PRECONDITION TOO_MANY_TURNS", much.build());
  }

  private SetRosterRequest.Builder roster(MediationOrganization at) {
    return SetRosterRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(at.getName())
        .setStartDate(TODAY.toString())
        .setEndDate(TODAY.plusDays(300).toString());
  }

  private static Turn turn(String unit, int day) {
    var date = TODAY.plusDays(day).toString();
    return Turn.newBuilder().setUnit(unit).setStartDate(date).setEndDate(date).build();
  }

  private void reading() {
    var name = unknown.getName();
    met.meet(MISSING, GetMediationOrganizationRequest.newBuilder().setName(name).build());
    met.meet(MISSING, GetPresenceRequest.newBuilder().setName(name).build());
    met.meet(MISSING, ListMediationOrganizationsRequest.newBuilder().setHost(name).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND",
        ListMediationOrganizationsRequest.newBuilder().setDivision(NOWHERE).build());
  }

  private void closing() {
    met.meet(MISSING, closing(unknown));
    met.meet(CLOSED, closing(gone));
    var _ = wire.create(wire.subCentre(centre));
    var refused = met.meet("FAILED_PRECONDITION ORGANIZATION_HAS_GUESTS", closing(centre));
    assertEquals("1", refused.metadata("guests"));
  }

  private CloseMediationOrganizationRequest closing(MediationOrganization one) {
    return CloseMediationOrganizationRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(one.getName())
        .build();
  }
}
