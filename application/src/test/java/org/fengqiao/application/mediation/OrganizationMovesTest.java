package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.OrganizationFilter.Scope;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.mediation.OrganizationFact.GuestCame;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.OrganizationReason;
import org.fengqiao.domain.mediation.SeatKind;
import org.fengqiao.domain.mediation.Turn;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OrganizationMovesTest {
  private static final OrganizationId NONE = new OrganizationId(new UUID(9, 9));
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final MediatorTown town = new MediatorTown();
  private final OrganizationId centre = town.aCentre();
  private final OrganizationId subCentre = town.aSubCentre(centre);

  @Test
  void answersARepeatedRequestWithTheSameOrganizationAndOneEntry() {
    var command = town.creating(OrganizationKind.STUDIO, VILLAGE, Optional.of(subCentre));
    var made = town.create.create(caller(), command);
    var again = town.create.create(caller(), command);
    assertFalse(made.repeated());
    assertTrue(again.repeated());
    assertEquals(made.resource(), again.resource());
    assertEquals(1, town.memory.of(made.aggregate().ref(), 0, 9).size());
    assertEquals(1, town.organization(subCentre).guests());
  }

  @Test
  void refusesToSetUpWhatDoesNotFit() {
    var nowhere = new DivisionCode("620402202999");
    assertRefused(
        GridReason.DIVISION_NOT_FOUND,
        () -> town.anOrganization(OrganizationKind.STUDIO, nowhere, Optional.empty()));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> town.anOrganization(OrganizationKind.STUDIO, VILLAGE, Optional.of(NONE)));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> town.anOrganization(OrganizationKind.TOWN_SUB_CENTRE, VILLAGE, Optional.empty()));
    var fit = town.creating(OrganizationKind.STUDIO, VILLAGE, Optional.empty());
    var unknown = withUnit(fit, new UnitId(new UUID(9, 9)));
    assertRefused(PeopleReason.UNIT_NOT_FOUND, () -> town.create.create(caller(), unknown));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> town.create.create(stranger(), fit));
    var taken = withUnit(fit, town.organization(centre).unit());
    assertRefused(
        OrganizationReason.UNIT_HAS_ORGANIZATION, () -> town.create.create(caller(), taken));
  }

  private CreateOrganization.Command withUnit(CreateOrganization.Command fit, UnitId unit) {
    return new CreateOrganization.Command(
        town.town.request(), fit.name(), fit.kind(), unit, fit.division(), fit.host());
  }

  @Test
  void writesOnTheHostThatItHasAGuest() {
    var entries = town.memory.of(centre.ref(), 0, 9);
    assertEquals(List.of(new GuestCame(subCentre)), entries.getLast().facts());
    assertRefused(OrganizationReason.ORGANIZATION_HAS_GUESTS, () -> close(centre));
    close(subCentre);
    assertEquals(0, town.organization(centre).guests());
    close(centre);
    assertRefused(OrganizationReason.ORGANIZATION_CLOSED, () -> close(centre));
    assertRefused(OrganizationReason.ORGANIZATION_CLOSED, () -> town.aSubCentre(centre));
    assertRefused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> close(NONE));
  }

  private void close(OrganizationId id) {
    town.close.close(caller(), town.revision(id));
  }

  @Test
  void movesFromOneHostToAnother() {
    var other = town.aCentre();
    update(subCentre, Optional.empty(), Optional.of(Optional.of(other)));
    assertEquals(Optional.of(other), town.organization(subCentre).host());
    assertEquals(0, town.organization(centre).guests());
    assertEquals(1, town.organization(other).guests());
    update(subCentre, Optional.of("新名"), Optional.of(Optional.of(other)));
    assertEquals("新名", town.organization(subCentre).name());
    assertEquals(1, town.organization(other).guests());
    update(subCentre, Optional.empty(), Optional.of(Optional.empty()));
    assertEquals(0, town.organization(other).guests());
    update(subCentre, Optional.of("改名"), Optional.empty());
    assertEquals("改名", town.organization(subCentre).name());
    assertEquals(Optional.empty(), town.organization(subCentre).host());
    assertInvalid("update_mask", () -> update(subCentre, Optional.empty(), Optional.empty()));
  }

  @Test
  void refusesAHostThatIsNotThereOrClosed() {
    var gone = town.aCentre();
    close(gone);
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED,
        () -> update(subCentre, Optional.empty(), Optional.of(Optional.of(gone))));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> update(subCentre, Optional.empty(), Optional.of(Optional.of(NONE))));
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED,
        () -> update(gone, Optional.of("新名"), Optional.empty()));
  }

  private void update(
      OrganizationId id, Optional<String> name, Optional<Optional<OrganizationId>> host) {
    town.update.update(
        caller(),
        new UpdateOrganization.Command(
            town.revision(id), name, host.map(UpdateOrganization.Host::new)));
  }

  @Test
  void refusesAnOldVersion() {
    var old = new Revision<>(town.town.request(), centre, Optional.of("1"));
    assertRefused(RequestReason.STALE_ETAG, () -> town.close.close(caller(), old));
  }

  @Test
  void seatsUnitsAndSaysWhoIsThere() {
    var court = town.aUnit();
    var labour = town.aUnit();
    seat(court, SeatKind.RESIDENT);
    seat(labour, SeatKind.ROTATING);
    town.setRoster.set(
        caller(), roster(TODAY, TODAY.plusDays(6), new Turn(labour, TODAY, TODAY.plusDays(1))));
    var today = town.presence.get(caller(), centre, Optional.empty());
    assertEquals(TODAY, today.day());
    assertEquals(List.of(court), today.resident());
    assertEquals(List.of(labour), today.rotating());
    var later = town.presence.get(caller(), centre, Optional.of(TODAY.plusDays(2)));
    assertEquals(List.of(), later.rotating());
    town.unseat.unseat(caller(), new UnseatUnit.Command(town.revision(centre), labour));
    assertEquals(List.of(), town.presence.get(caller(), centre, Optional.empty()).rotating());
  }

  @Test
  void tellsTheDayByTheZoneOfThePlace() {
    town.town.setClock(town.town.now().plus(Duration.ofHours(15)));
    assertEquals(TODAY.plusDays(1), town.presence.get(caller(), centre, Optional.empty()).day());
    assertInvalid("start_date", () -> town.setRoster.set(caller(), roster(TODAY, TODAY)));
  }

  @Test
  void refusesSeatsAndTurnsThatDoNotFit() {
    var unit = town.aUnit();
    var nobody = new UnitId(new UUID(9, 9));
    assertRefused(PeopleReason.UNIT_NOT_FOUND, () -> seat(nobody, SeatKind.ON_CALL));
    assertRefused(
        OrganizationReason.UNIT_NOT_SEATED,
        () -> town.unseat.unseat(caller(), new UnseatUnit.Command(town.revision(centre), unit)));
    seat(unit, SeatKind.ON_CALL);
    assertRefused(OrganizationReason.UNIT_SEATED, () -> seat(unit, SeatKind.RESIDENT));
    assertRefused(
        OrganizationReason.UNIT_NOT_ROTATING,
        () -> town.setRoster.set(caller(), roster(TODAY, TODAY, new Turn(unit, TODAY, TODAY))));
  }

  private void seat(UnitId unit, SeatKind kind) {
    town.seat.seat(caller(), new SeatUnit.Command(town.revision(centre), unit, kind));
  }

  private SetRoster.Command roster(LocalDate from, LocalDate until, Turn... turns) {
    return new SetRoster.Command(town.revision(centre), from, until, List.of(turns));
  }

  @Test
  void showsAndListsToWhoeverMayRead() {
    assertEquals(centre, town.get.get(caller(), centre).aggregate().id());
    assertRefused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> town.get.get(caller(), NONE));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> town.presence.get(caller(), NONE, Optional.empty()));
    assertEquals(List.of(centre, subCentre), listed(new Scope.Within(DISTRICT)));
    assertEquals(List.of(subCentre), listed(new Scope.Within(TOWN)));
    assertEquals(List.of(subCentre), listed(new Scope.Under(centre)));
    assertRefused(
        GridReason.DIVISION_NOT_FOUND,
        () -> listed(new Scope.Within(new DivisionCode("620402202999"))));
    assertRefused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> listed(new Scope.Under(NONE)));
  }

  private List<OrganizationId> listed(Scope scope) {
    var filter = new OrganizationFilter(scope, Optional.empty(), false);
    return town.list.list(caller(), filter, PageRequest.FIRST).items().stream()
        .map(one -> one.aggregate().id())
        .toList();
  }

  @Test
  void wantsARightForEachCall() {
    var unit = town.aUnit();
    var filter = new OrganizationFilter(new Scope.Within(TOWN), Optional.empty(), false);
    List.<Executable>of(
            () -> town.close.close(stranger(), town.revision(centre)),
            () ->
                town.update.update(
                    stranger(),
                    new UpdateOrganization.Command(
                        town.revision(centre), Optional.of("新名"), Optional.empty())),
            () ->
                town.seat.seat(
                    stranger(),
                    new SeatUnit.Command(town.revision(centre), unit, SeatKind.ON_CALL)),
            () ->
                town.unseat.unseat(stranger(), new UnseatUnit.Command(town.revision(centre), unit)),
            () -> town.setRoster.set(stranger(), roster(TODAY, TODAY)),
            () -> town.get.get(stranger(), centre),
            () -> town.list.list(stranger(), filter, PageRequest.FIRST),
            () -> town.presence.get(stranger(), centre, Optional.empty()))
        .forEach(call -> assertRefused(PartnerReason.RIGHT_MISSING, call));
  }

  private static void assertInvalid(String field, Executable call) {
    assertEquals(field, assertRefused(RequestReason.INVALID_FIELD, call).details().get("field"));
  }
}
