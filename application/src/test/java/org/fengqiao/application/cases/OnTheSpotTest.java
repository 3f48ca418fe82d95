package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.Resolution;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** An officer finds a matter and mends it: one call, one entry, the whole life. */
class OnTheSpotTest {
  private final CaseTown town = new CaseTown();
  private final Caller patrol = patrol(EnumSet.allOf(Right.class));

  private Caller patrol(Set<Right> calls) {
    return town.caller(
        "patrol", calls, Set.of(town.secretary.unit(), town.police.unit()), Set.of());
  }

  private ReportCase.Command fixed(
      Optional<String> sourceId, OfficerId officer, Optional<UnitId> unit) {
    var road = town.road(sourceId);
    return new ReportCase.Command(
        town.request(patrol),
        road.channel(),
        road.classing(),
        sourceId,
        road.subject(),
        road.text(),
        road.location(),
        List.of(),
        Optional.empty(),
        road.spot(),
        Optional.empty(),
        Optional.of(new OnTheSpot(officer, unit, "当场回填并设警示", List.of())));
  }

  private Case fix() {
    return town.report
        .report(patrol, fixed(Optional.empty(), town.villager, Optional.empty()))
        .aggregate();
  }

  @Test
  void isClosedInTheEntryThatReportsItAndTracedFromEndToEnd() {
    var c = fix();
    assertEquals(CaseStatus.CLOSED, c.status());
    assertEquals(Optional.of(town.secretary.unit()), c.lead());
    assertEquals(Optional.of(Tier.ORDINARY), c.classing().tier());
    assertEquals(Optional.of(Unrouted.FIXED_ON_THE_SPOT), c.routing().unrouted());
    assertEquals(Optional.of(OutcomeKind.SOLVED), c.state().resolvedBy().map(Resolution::outcome));
    var entries = town.trace.list(patrol, c.id(), 0, 50);
    assertEquals(1, entries.size());
    assertEquals(Optional.of(town.villager), entries.getFirst().entry().actor().officer());
    assertEquals(
        List.of("Reported", "Triaged", "Dispatched", "SignedFor", "Resolved", "Closed"),
        entries.getFirst().entry().facts().stream()
            .map(fact -> fact.getClass().getSimpleName())
            .toList());
  }

  @Test
  void startsNoClock() {
    assertEquals(List.of(), fix().clocks());
  }

  @Test
  void answersTheFirstCaseWhenItsSourceIdComesAgain() {
    var command = fixed(Optional.of("P-1"), town.villager, Optional.empty());
    var first = town.report.report(patrol, command).aggregate();
    var again =
        town.report.report(patrol, fixed(Optional.of("P-1"), town.villager, Optional.empty()));
    assertTrue(again.repeated());
    assertEquals(first.id(), again.aggregate().id());
  }

  @Test
  void leavesAnOpenCaseOfThatSourceIdAsItIs() {
    var road = fixed(Optional.of("P-2"), town.villager, Optional.empty());
    var open =
        new ReportCase.Command(
            town.request(patrol),
            road.channel(),
            road.classing(),
            road.sourceId(),
            road.subject(),
            road.text(),
            road.location(),
            List.of(),
            Optional.empty(),
            road.spot(),
            Optional.empty(),
            Optional.empty());
    var first = town.report.report(patrol, open).aggregate();
    var answer = town.report.report(patrol, road);
    assertTrue(answer.repeated());
    assertEquals(first, answer.aggregate());
    assertEquals(CaseStatus.DISPATCHED, answer.aggregate().status());
  }

  @Test
  void namesAUnitTheOfficerActsIn() {
    var other = Optional.of(town.police.unit());
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> town.report.report(patrol, fixed(Optional.empty(), town.villager, other)));
    town.office.appoint(town.police.id(), town.villager);
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> town.report.report(patrol, fixed(Optional.empty(), town.villager, Optional.empty())));
    var c = town.report.report(patrol, fixed(Optional.empty(), town.villager, other)).aggregate();
    assertEquals(other, c.lead());
  }

  @Test
  void isOfAnOfficerForWhomTheCallerActs() {
    assertRefused(
        PartnerReason.OFFICER_NOT_ACTING,
        () -> town.report.report(patrol, fixed(Optional.empty(), town.townsman, Optional.empty())));
  }

  @Test
  void needsTheRightsToResolveAndToClose() {
    for (var missing : List.of(Right.REPORT_CASE, Right.RESOLVE_CASE, Right.CLOSE_CASE)) {
      var caller = patrol(EnumSet.complementOf(EnumSet.of(missing)));
      assertRefused(
          PartnerReason.RIGHT_MISSING,
          () ->
              town.report.report(caller, fixed(Optional.empty(), town.villager, Optional.empty())));
    }
  }
}
