package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.EraseOfficer;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorFact.ProfileChanged;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorReason;
import org.fengqiao.domain.mediation.MediatorStatus;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MediatorMovesTest {
  private static final OrganizationId NOWHERE = new OrganizationId(new UUID(9, 9));
  private static final MediatorId NOBODY = new MediatorId(new UUID(9, 9));

  private final MediatorTown town = new MediatorTown();
  private final OrganizationId centre = town.aCentre();
  private final OrganizationId subCentre = town.aSubCentre(centre);

  private static MediatorId id(Loaded<Mediator> loaded) {
    return loaded.aggregate().id();
  }

  private Mediator mediator(MediatorId id) {
    return town.register.mediator(id).aggregate();
  }

  private int members(OrganizationId organization) {
    return town.organization(organization).mediators();
  }

  @Test
  void registersAnOfficerOnce() {
    var officer = town.anOfficer("李和");
    var command = town.registering(officer, centre, subCentre);
    var made = town.registerMediator.register(caller(), command);
    assertFalse(made.repeated());
    assertTrue(town.registerMediator.register(caller(), command).repeated());
    assertEquals(1, members(centre));
    assertEquals(1, members(subCentre));
    assertRefused(
        MediatorReason.ALREADY_MEDIATOR,
        () -> town.registerMediator.register(caller(), town.registering(officer, centre)));
    assertEquals(1, members(centre));
  }

  @Test
  void refusesToRegisterWhoOrWhereIsNotThere() {
    var officer = town.anOfficer("李和");
    assertRefused(
        PeopleReason.OFFICER_NOT_FOUND, () -> register(new OfficerId(new UUID(9, 9)), centre));
    var gone = town.anOfficer("钱某");
    erase(gone);
    assertRefused(PeopleReason.OFFICER_ERASED, () -> register(gone, centre));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND, () -> register(officer, centre, NOWHERE));
    town.close.close(caller(), town.revision(subCentre));
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED, () -> register(officer, centre, subCentre));
    var fit = town.registering(officer, centre);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> town.registerMediator.register(stranger(), fit));
    var conflicted = MediatorTown.conflicts(Set.of(new UnitId(new UUID(9, 9)))).of(fit.profile());
    var command = new RegisterMediator.Command(town.town.request(), officer, conflicted);
    assertRefused(
        PeopleReason.UNIT_NOT_FOUND, () -> town.registerMediator.register(caller(), command));
  }

  private void register(OfficerId officer, OrganizationId... organizations) {
    town.registerMediator.register(caller(), town.registering(officer, organizations));
  }

  private void erase(OfficerId officer) {
    var ports = town.town.ports;
    new EraseOfficer(town.town.access, ports.aggregates(), ports.store(), town.town.clock)
        .erase(caller(), new EraseOfficer.Command(town.town.request(), officer, Optional.empty()));
  }

  @Test
  void changesEachThingByItself() {
    var one = id(town.aMediator(centre));
    var before = mediator(one).profile();
    town.update(one, MediatorTown.mostOpen(9));
    var entry = town.memory.of(one.ref(), 1, 9).getFirst();
    assertEquals(List.of(new ProfileChanged(MediatorTown.mostOpen(9).of(before))), entry.facts());
    assertEquals(before, MediatorTown.mostOpen(before.mostOpen()).of(mediator(one).profile()));
    var unit = town.aUnit();
    town.update(one, MediatorTown.conflicts(Set.of(unit)));
    assertEquals(Set.of(unit), mediator(one).profile().conflicts());
  }

  @Test
  void refusesChangesToWhatIsNotThere() {
    var one = id(town.aMediator(centre));
    assertRefused(
        MediatorReason.MEDIATOR_NOT_FOUND, () -> town.update(NOBODY, MediatorTown.mostOpen(9)));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> town.update(one, MediatorTown.organizations(NOWHERE)));
    town.close.close(caller(), town.revision(subCentre));
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED,
        () -> town.update(one, MediatorTown.organizations(subCentre)));
    assertRefused(
        PeopleReason.UNIT_NOT_FOUND,
        () -> town.update(one, MediatorTown.conflicts(Set.of(new UnitId(new UUID(9, 9))))));
    assertRefused(RequestReason.INVALID_FIELD, () -> town.update(one, MediatorTown.mostOpen(0)));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> town.update(one, MediatorTown.organizations()));
  }

  @Test
  void staysInAnOrganizationThatWasClosed() {
    var one = id(town.aMediator(subCentre));
    town.close.close(caller(), town.revision(subCentre));
    town.update(one, MediatorTown.organizations(subCentre, centre));
    assertEquals(1, members(centre));
    town.update(one, MediatorTown.organizations(centre));
    assertEquals(0, members(subCentre));
  }

  @Test
  void leavesItsOrganizationsWhenItEndsAndJoinsThemWhenItResumes() {
    var one = id(town.aMediator(centre, subCentre));
    town.end(one);
    assertEquals(0, members(centre));
    assertRefused(MediatorReason.ILLEGAL_MEDIATOR_MOVE, () -> town.end(one));
    assertRefused(MediatorReason.ILLEGAL_MEDIATOR_MOVE, () -> town.pause(one));
    town.close.close(caller(), town.revision(subCentre));
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED,
        () -> town.resume.resume(caller(), town.revision(one)));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> town.update(one, MediatorTown.organizations(NOWHERE)));
    town.update(one, MediatorTown.organizations(centre));
    assertEquals(0, members(centre));
    town.resume.resume(caller(), town.revision(one));
    assertEquals(1, members(centre));
    assertRefused(
        MediatorReason.ILLEGAL_MEDIATOR_MOVE,
        () -> town.resume.resume(caller(), town.revision(one)));
  }

  @Test
  void refusesToFillAnOrganizationBeyondItsBound() {
    var one = id(town.aMediator(subCentre));
    fill(centre);
    assertRefused(OrganizationReason.ORGANIZATION_FULL, () -> town.aMediator(centre));
    assertRefused(
        OrganizationReason.ORGANIZATION_FULL,
        () -> town.update(one, MediatorTown.organizations(centre)));
  }

  private void fill(OrganizationId organization) {
    for (int n = members(organization); n < MediationOrganization.MOST_MEDIATORS; n++) {
      var stranger = new MediatorId(town.town.ids.next());
      town.memory
          .deciding()
          .act(() -> {
            var found = town.register.organization(organization);
            var admitted = found.aggregate().admit(stranger);
            return Optional.of(Changes.moving(Actor.FENGQIAO, town.town.now(), found, admitted));
          });
    }
  }

  @Test
  void showsNameWordsLoadAndWhetherAbsent() {
    var officer = town.anOfficer("李和");
    var made = town.registerMediator.register(caller(), town.registering(officer, centre));
    var one = made.aggregate().id();
    var view = town.getMediator.get(caller(), one);
    assertEquals("李和", view.name());
    assertEquals("", view.words());
    assertFalse(view.absent());
    town.pause(one);
    town.office.recordAbsence.record(caller(), town.office.leaving(officer, Optional.empty()));
    var away = town.getMediator.get(caller(), one);
    assertEquals("另有任用", away.words());
    assertTrue(away.absent());
    erase(officer);
    var erased = town.getMediator.get(caller(), one);
    assertEquals("", erased.name());
    assertTrue(erased.absent());
    assertRefused(MediatorReason.MEDIATOR_NOT_FOUND, () -> town.getMediator.get(caller(), NOBODY));
  }

  @Test
  void listsThoseOfAnOrganizationByWhereTheyStand() {
    var first = id(town.aMediator(centre));
    var second = id(town.aMediator(centre));
    town.aMediator(subCentre);
    town.end(second);
    assertEquals(List.of(first, second), listed(Optional.of(centre), Optional.empty()));
    assertEquals(List.of(second), listed(Optional.empty(), Optional.of(MediatorStatus.ENDED)));
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> listed(Optional.of(NOWHERE), Optional.empty()));
  }

  private List<MediatorId> listed(
      Optional<OrganizationId> organization, Optional<MediatorStatus> status) {
    var filter = new MediatorFilter(organization, status);
    return town.listMediators.list(caller(), filter, PageRequest.FIRST).items().stream()
        .map(view -> id(view.mediator()))
        .toList();
  }

  @Test
  void wantsARightForEachCall() {
    var one = id(town.aMediator(centre));
    var any = new MediatorFilter(Optional.empty(), Optional.empty());
    List.<Executable>of(
            () ->
                town.updateMediator.update(
                    stranger(),
                    new UpdateMediator.Command(town.revision(one), MediatorTown.mostOpen(2))),
            () ->
                town.pause.pause(stranger(), new PauseMediator.Command(town.revision(one), "另有任用")),
            () -> town.resume.resume(stranger(), town.revision(one)),
            () -> town.end.end(stranger(), new EndMediator.Command(town.revision(one), "退休")),
            () -> town.getMediator.get(stranger(), one),
            () -> town.listMediators.list(stranger(), any, PageRequest.FIRST))
        .forEach(call -> assertRefused(PartnerReason.RIGHT_MISSING, call));
  }
}
