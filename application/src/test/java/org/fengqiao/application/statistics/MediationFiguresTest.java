package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Rate;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorReason;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.OrganizationReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.FigureSubject.OfDivision;
import org.fengqiao.domain.statistics.FigureSubject.OfMediator;
import org.fengqiao.domain.statistics.FigureSubject.OfOrganization;
import org.fengqiao.domain.statistics.MediationFigures;
import org.fengqiao.domain.statistics.MediationMeasure;
import org.junit.jupiter.api.Test;

/** What mediations come to, and who is told. */
class MediationFiguresTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final DaySpan DAYS = new DaySpan(DAY, DAY);
  private static final FigureSubject DISTRICT = new OfDivision(GroundTown.DISTRICT);

  private final FigureTown figures = new FigureTown();
  private final MediatorId first = figures.town.aMediator();
  private final MediatorId second = figures.town.aMediator();
  private final OrganizationId subCentre = figures.town.subCentre;

  private MediationFigures get(FigureSubject subject) {
    return get(figures.overseer(), subject).figures();
  }

  private AsCounted<MediationFigures> get(Caller caller, FigureSubject subject) {
    return figures.get.get(caller, new GetMediationFigures.Query(subject, DAYS));
  }

  private static void refused(Reason reason, Runnable call) {
    assertEquals(reason, assertThrows(Refusal.class, call::run).reason());
  }

  private Caller caller(Set<OrganizationId> of, Set<DivisionCode> views) {
    var units = of.stream().map(id -> figures.town.people.organization(id).unit()).toList();
    return figures.town.cases.caller("one", EnumSet.allOf(Right.class), Set.copyOf(units), views);
  }

  @Test
  void tellsWhatCameOfThoseThatWereAcceptedOnTheDaysAskedFor() {
    figures.settled(first);
    figures.settled(first);
    figures.failed(second);
    figures.underWay(second);
    figures.town.applied();
    figures.count();
    for (var subject : List.of(DISTRICT, new OfOrganization(subCentre))) {
      var all = get(subject);
      assertEquals(4, all.of(MediationMeasure.ACCEPTED));
      assertEquals(new Rate(2, 3), all.success());
      assertEquals(120_000, all.of(MediationMeasure.AGREED_FEN));
      assertEquals(new Rate(0, 0), all.performance());
    }
    assertEquals(new Rate(2, 2), get(new OfMediator(first)).success());
    assertEquals(new Rate(0, 1), get(new OfMediator(second)).success());
    assertEquals(MediationFigures.NONE, get(new OfOrganization(figures.town.centre)));
    var next = new DaySpan(DAY.plusDays(1), DAY.plusDays(1));
    var later = new GetMediationFigures.Query(DISTRICT, next);
    assertEquals(MediationFigures.NONE, figures.get.get(figures.overseer(), later).figures());
  }

  @Test
  void tellsHowFarItIs() {
    figures.count();
    var before = get(figures.overseer(), DISTRICT);
    assertEquals(0, before.unread());
    figures.failed(first);
    var behind = get(figures.overseer(), DISTRICT);
    assertEquals(0, behind.figures().of(MediationMeasure.ACCEPTED));
    assertEquals(before.time(), behind.time());
    // Applied, consented, accepted, assigned and failed, and the mediator taken and let go.
    assertEquals(7, behind.unread());
    figures.count();
    assertEquals(0, get(figures.overseer(), DISTRICT).unread());
    assertEquals(1, get(DISTRICT).of(MediationMeasure.ENDED));
  }

  @Test
  void tellsOfADivisionWhoeverViewsAllOfIt() {
    var town = caller(Set.of(), Set.of(GroundTown.TOWN));
    assertEquals(MediationFigures.NONE, get(town, new OfDivision(GroundTown.TOWN)).figures());
    refused(PartnerReason.PATCH_OFF_SCOPE, () -> get(town, DISTRICT));
    refused(PartnerReason.PATCH_OFF_SCOPE, () -> get(figures.town.mediation(), DISTRICT));
  }

  @Test
  void tellsOfAnOrganizationWhoeverActsForItOrViewsItsDivision() {
    var here = new OfOrganization(subCentre);
    var above = new OfOrganization(figures.town.centre);
    for (var caller :
        List.of(caller(Set.of(subCentre), Set.of()), caller(Set.of(), Set.of(GroundTown.TOWN)))) {
      assertEquals(MediationFigures.NONE, get(caller, here).figures());
      refused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> get(caller, above));
    }
    var village = caller(Set.of(), Set.of(GroundTown.VILLAGE));
    refused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> get(village, here));
    var unknown = new OfOrganization(new OrganizationId(figures.town.cases.town.ids.next()));
    refused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> get(figures.overseer(), unknown));
  }

  @Test
  void tellsOfAMediatorWhoeverIsToldOfAnOrganizationOfTheMediator() {
    var one = new OfMediator(first);
    assertEquals(MediationFigures.NONE, get(caller(Set.of(subCentre), Set.of()), one).figures());
    var above = caller(Set.of(figures.town.centre), Set.of());
    refused(MediatorReason.MEDIATOR_NOT_FOUND, () -> get(above, one));
    figures.town.people.end(first);
    assertEquals(MediationFigures.NONE, get(caller(Set.of(subCentre), Set.of()), one).figures());
    var unknown = new OfMediator(new MediatorId(figures.town.cases.town.ids.next()));
    refused(MediatorReason.MEDIATOR_NOT_FOUND, () -> get(figures.overseer(), unknown));
  }

  private interface Listing {
    AsCounted<Page<FiguresOf>> list(PageRequest page);
  }

  private static List<String> listed(Listing listing) {
    var shown = new ArrayList<String>();
    var next = Optional.of(new PageRequest(1, Optional.empty()));
    while (next.isPresent()) {
      var page = listing.list(next.get()).figures();
      page.items()
          .forEach(one ->
              shown.add(
                  one.title()
                      + " "
                      + one.subject().name()
                      + " "
                      + one.figures().of(MediationMeasure.ACCEPTED)));
      next = page.next().map(key -> new PageRequest(1, Optional.of(key)));
    }
    return shown;
  }

  @Test
  void listsTheOrganizationsOfADivisionWithTheirFigures() {
    figures.failed(first);
    figures.count();
    figures.town.people.close.close(GroundTown.caller(), figures.town.people.revision(subCentre));
    var anyone = figures.overseer();
    var any = Optional.<OrganizationKind>empty();
    assertEquals(
        List.of("调解组织 " + figures.town.centre.name() + " 0", "调解组织 " + subCentre.name() + " 1"),
        listed(page -> organizations(anyone, GroundTown.DISTRICT, any, page)));
    var centres = Optional.of(OrganizationKind.DISTRICT_CENTRE);
    assertEquals(
        List.of("调解组织 " + figures.town.centre.name() + " 0"),
        listed(page -> organizations(anyone, GroundTown.DISTRICT, centres, page)));
    assertEquals(
        List.of("调解组织 " + subCentre.name() + " 1"),
        listed(page -> organizations(anyone, GroundTown.TOWN, any, page)));
    var town = caller(Set.of(subCentre), Set.of(GroundTown.TOWN));
    refused(
        PartnerReason.PATCH_OFF_SCOPE,
        () -> organizations(town, GroundTown.DISTRICT, any, PageRequest.FIRST));
  }

  private AsCounted<Page<FiguresOf>> organizations(
      Caller caller, DivisionCode division, Optional<OrganizationKind> kind, PageRequest page) {
    return figures.listOrganizations.list(
        caller, new ListOrganizationFigures.Query(division, kind, DAYS, page));
  }

  @Test
  void listsTheMediatorsOfAnOrganizationWithTheirFigures() {
    figures.failed(second);
    figures.count();
    figures.town.people.end(second);
    var centre = caller(Set.of(subCentre), Set.of());
    assertEquals(
        List.of("王调解 " + first.name() + " 0", "王调解 " + second.name() + " 1"),
        listed(page -> mediators(centre, page)));
    var above = caller(Set.of(figures.town.centre), Set.of(GroundTown.VILLAGE));
    refused(OrganizationReason.ORGANIZATION_NOT_FOUND, () -> mediators(above, PageRequest.FIRST));
  }

  private AsCounted<Page<FiguresOf>> mediators(Caller caller, PageRequest page) {
    return figures.listMediators.list(caller, new ListMediatorFigures.Query(subCentre, DAYS, page));
  }

  @Test
  void wantsARightOfItsOwnForEach() {
    var mute = figures.town.cases.overseer(Set.of());
    refused(PartnerReason.RIGHT_MISSING, () -> get(mute, DISTRICT));
    refused(
        PartnerReason.RIGHT_MISSING,
        () -> organizations(mute, GroundTown.TOWN, Optional.empty(), PageRequest.FIRST));
    refused(PartnerReason.RIGHT_MISSING, () -> mediators(mute, PageRequest.FIRST));
  }
}
