package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.DIRECTOR;
import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.MAJOR;
import static org.fengqiao.domain.cases.CaseFixtures.ORDINARY;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.aCase;
import static org.fengqiao.domain.cases.CaseFixtures.aReport;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.closed;
import static org.fengqiao.domain.cases.CaseFixtures.dispatched;
import static org.fengqiao.domain.cases.CaseFixtures.resolved;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CaseTest {
  private static void refused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream().map(run -> run.clock().name().value()).toList();
  }

  @Test
  void isNobodysWhenItIsReportedUnrouted() {
    assertEquals(CaseStatus.REPORTED, aCase().status());
    assertEquals(Optional.empty(), aCase().lead());
    assertEquals(List.of("CONTACT"), running(aCase()));
  }

  @Test
  void isTriagedAndDispatchedWithinTheReportWhereThePackRoutesIt() {
    var c = dispatched();
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(Optional.of(VILLAGE_COMMITTEE), c.lead());
    assertEquals(Optional.of(Tier.ORDINARY), c.classing().tier());
    assertEquals(List.of("CONTACT", "HANDLE", "STEP"), running(c));
  }

  @Test
  void claimsItsSourceIdForEver() {
    var claim = aCase().claims().getFirst();
    assertEquals("hotline/H-1", claim.value());
    assertEquals(Optional.empty(), claim.refusal());
  }

  @Test
  void isTheFoldOfItsFacts() {
    var before = aReport(Optional.empty());
    var rebuilt = Case.LINEAGE.begin(List.of((CaseFact) before.facts().getFirst())).after();
    for (var fact : before.facts().subList(1, before.facts().size())) {
      rebuilt = Case.LINEAGE.fold(rebuilt, List.of((CaseFact) fact));
    }
    assertEquals(before.after(), rebuilt);
  }

  @Test
  void mayBeDispatchedUntriagedAndAgainBeforeItIsSignedFor() {
    var first = at(aCase(), "PT1M").dispatch(ORDINARY, List.of(), Optional.empty()).after();
    var again = at(first, "PT2M").dispatch(MAJOR, List.of(), Optional.empty()).after();
    assertEquals(Optional.of(TOWN_CENTRE), again.lead());
    assertEquals(List.of(VILLAGE_COMMITTEE), again.hadIt());
  }

  @Test
  void isSignedForByItsLeadUnit() {
    var handling = signedFor().state().handledBy().orElseThrow();
    assertEquals(Optional.of(VILLAGER.id()), handling.officer());
    assertEquals(Optional.of(after("PT5M")), handling.signTime());
  }

  @Test
  void refusesASignatureFromAnotherUnitByName() {
    refused(CaseReason.NOT_THE_LEAD, () -> at(dispatched(), "PT5M").signFor(POLICEMAN));
  }

  @Test
  void saysWhatIsLegalWhenAMoveIsNot() {
    var refusal = assertThrows(Refusal.class, () -> at(closed(), "P1D").signFor(VILLAGER));
    assertEquals(CaseReason.ILLEGAL_MOVE, refusal.reason());
    assertEquals("REOPEN,SEND_SURVEY", refusal.details().get("legal"));
    refusal = assertThrows(Refusal.class, () -> at(resolved(), "P1D").signFor(VILLAGER));
    assertEquals("CLOSE,WITHDRAW,CORRECT,TRANSFER,ADD_CLAIMANTS", refusal.details().get("legal"));
  }

  @Test
  void stopsTheContactClockWhenTheReporterIsReachedAndNotBefore() {
    var missed = at(dispatched(), "PT9M").recordContact(VILLAGER, false, Optional.empty()).after();
    assertTrue(running(missed).contains("CONTACT"));
    assertEquals(Optional.empty(), missed.contactTime());

    var reached = at(missed, "PT10M").recordContact(VILLAGER, true, Optional.empty()).after();
    assertEquals(List.of("HANDLE", "STEP"), running(reached));
    assertEquals(Optional.of(after("PT10M")), reached.contactTime());
  }

  @Test
  void letsOnlyUnitsThatHaveItRecordAContactOnceItIsDispatched() {
    refused(
        CaseReason.NOT_THE_LEAD,
        () -> at(dispatched(), "PT9M").recordContact(POLICEMAN, true, Optional.empty()));
    var c = at(aCase(), "PT9M").recordContact(POLICEMAN, true, Optional.empty()).after();
    assertEquals(Optional.of(after("PT9M")), c.contactTime());
  }

  @Test
  void goesToTheFirstPostOfTheHigherLadderWhenSubmitted() {
    var c = at(signedFor(), "PT3H").submit(VILLAGER, MAJOR, List.of(), Optional.empty()).after();
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(Optional.of(TOWN_CENTRE), c.lead());
    assertEquals(DIRECTOR, c.climb().orElseThrow().now());
    assertEquals(List.of(VILLAGE_COMMITTEE), c.hadIt());
  }

  @Test
  void refusesASubmissionToATierThatIsNotHigher() {
    refused(
        CaseReason.TIER_NOT_HIGHER,
        () -> at(signedFor(), "PT3H").submit(VILLAGER, ORDINARY, List.of(), Optional.empty()));
  }

  @Test
  void beginsAStepsClockAnewWithEachStep() {
    var c = at(dispatched(), "PT3H").dispatch(ORDINARY, List.of(), Optional.empty()).after();
    var runs =
        c.clocks().stream()
            .filter(run -> run.clock().name().equals(new ClockName("STEP")))
            .toList();
    assertEquals(2, runs.size());
    assertEquals(Optional.of(ClockEvent.STEP_BEGUN), runs.getFirst().stoppedBy());
    assertEquals(2, runs.getLast().clock().run());
    assertTrue(runs.getLast().isRunning());
  }

  @Test
  void goesOnToItsEndThoughItMayStartNoFurtherClockByBeingDispatchedAgain() {
    var c = dispatched();
    while (c.clocks().size() < Case.MOST_RUNS) {
      c = at(c, "PT1M").dispatch(ORDINARY, List.of(), Optional.empty()).after();
    }
    var worn = at(c, "PT2M");
    refused(
        CaseReason.TOO_MANY_CLOCK_RUNS, () -> worn.dispatch(ORDINARY, List.of(), Optional.empty()));
    var higher = worn.submit(VILLAGER, MAJOR, List.of(), Optional.empty()).after();
    assertEquals(List.of("CONTACT", "HANDLE", "LAST"), running(higher));
  }

  @Test
  void isInProgressOnceProgressIsRecorded() {
    var c = at(signedFor(), "PT1H").recordProgress(VILLAGER, WORDS).after();
    assertEquals(CaseStatus.IN_PROGRESS, c.status());
    refused(CaseReason.NOT_THE_LEAD, () -> at(c, "PT2H").recordProgress(POLICEMAN, WORDS));
  }

  @Test
  void stopsItsHandlingClocksWhenResolved() {
    assertEquals(List.of("CONTACT"), running(resolved()));
    assertEquals(OutcomeKind.SOLVED, resolved().state().resolvedBy().orElseThrow().outcome());
    refused(
        CaseReason.NOT_THE_LEAD,
        () -> at(signedFor(), "PT1H").resolve(POLICEMAN, OutcomeKind.SOLVED, WORDS));
  }

  @Test
  void runsNoClockOnceItIsOver() {
    assertEquals(List.of(), running(closed()));
    assertEquals(CaseStatus.CLOSED, closed().status());
  }

  @Test
  void isWithdrawnOnlyByThePartnerThatReportedIt() {
    refused(
        CaseReason.NOT_THE_REPORTER,
        () -> at(signedFor(), "PT1H").withdraw(new PartnerId("another"), Optional.empty()));
    var c = at(signedFor(), "PT1H").withdraw(HOTLINE, Optional.empty()).after();
    assertEquals(CaseStatus.WITHDRAWN, c.status());
    assertEquals(List.of(), running(c));
  }

  @Test
  void isRejectedOnlyWhileNobodyHasIt() {
    assertEquals(CaseStatus.REJECTED, at(aCase(), "PT1M").reject(WORDS).after().status());
    refused(CaseReason.ILLEGAL_MOVE, () -> at(dispatched(), "PT1M").reject(WORDS));
  }

  @Test
  void isRedirectedBeforeDispatchAndAfter() {
    for (var c : List.of(aCase(), dispatched(), signedFor())) {
      var gone =
          at(c, "PT1H").redirect(RedirectRoute.COURT, Optional.empty(), Optional.empty()).after();
      assertEquals(CaseStatus.REDIRECTED, gone.status());
    }
  }

  @Test
  void isSeenByTheUnitsThatHadIt() {
    var c = at(signedFor(), "PT3H").submit(VILLAGER, MAJOR, List.of(), Optional.empty()).after();
    assertEquals(List.of(TOWN_CENTRE, VILLAGE_COMMITTEE), c.traits().units());
  }

  @Test
  void isStillSeenByItsUnitWhenItEndsUnresolved() {
    var withdrawn = at(signedFor(), "PT1H").withdraw(HOTLINE, Optional.empty()).after();
    assertEquals(List.of(VILLAGE_COMMITTEE), withdrawn.traits().units());
    assertEquals(Optional.empty(), withdrawn.lead());
    var redirected =
        at(signedFor(), "PT1H")
            .redirect(RedirectRoute.COURT, Optional.empty(), Optional.empty())
            .after();
    assertEquals(List.of(VILLAGE_COMMITTEE), redirected.traits().units());
  }

  @Test
  void keepsItsUnitAndItsClocksWhenItIsTransferred() {
    var before = signedFor();
    var next = Patch.of(new DivisionCode("620402202205"));
    var after = at(before, "PT1H").transfer(next, Optional.empty()).after();
    assertEquals(next, after.patch());
    assertEquals(next.division(), after.traits().division());
    assertEquals(before.state(), after.state());
    assertEquals(before.clocks(), after.clocks());
    var refusal =
        assertThrows(Refusal.class, () -> at(after, "PT2H").transfer(next, Optional.empty()));
    assertEquals(CaseReason.SAME_PATCH, refusal.reason());
  }
}
