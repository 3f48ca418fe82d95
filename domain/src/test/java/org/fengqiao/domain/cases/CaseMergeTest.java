package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.MAJOR;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of one matter: merged, taken out again, ended together. */
class CaseMergeTest {
  private static final Case PRIMARY = CaseFixtures.dispatched(90);

  private static CaseMergeAt merge(Case c, String duration) {
    return new CaseMergeAt(at(c, duration));
  }

  private static Case merged(Case c) {
    return merge(c, "PT20M").mergeInto(PRIMARY, WORDS).after();
  }

  private static Case holding(Case primary, Case c) {
    return merge(primary, "PT20M").take(c.id(), WORDS).after();
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream()
        .map(run -> run.clock().name().value() + "/" + run.clock().run())
        .toList();
  }

  private static Refusal refused(CaseReason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  static Stream<Case> openBeforeResolved() {
    var signed = CaseFixtures.signedFor();
    var reported = CaseFixtures.aCase();
    return Stream.of(
        reported,
        at(reported, "PT1M")
            .triage(Classing.UNKNOWN, reported.patch(), reported.routing(), Optional.empty())
            .after(),
        CaseFixtures.dispatched(),
        signed,
        at(signed, "PT6M").recordProgress(VILLAGER, WORDS).after(),
        new CaseTimeAt(at(signed, "PT6M")).suspend(VILLAGER, POLICEMAN, WORDS).after());
  }

  @ParameterizedTest
  @MethodSource("openBeforeResolved")
  void stopsEveryClockAndComesBackAsItWasWithThoseClocksStartedAnew(Case c) {
    var decided = merge(c, "PT20M").mergeInto(PRIMARY, WORDS);
    var merged = decided.after();
    assertEquals(CaseStatus.MERGED, merged.status());
    assertEquals(Optional.of(PRIMARY.id()), merged.mergedInto());
    assertEquals(Optional.of(after("PT20M")), merged.inStateSince());
    assertEquals(c.lead(), merged.lead());
    assertEquals(Optional.of(List.of()), decided.wakes());
    assertEquals(List.of(), Duty.of(merged));
    var unmerged = merge(merged, "PT3H").unmerge(WORDS).after();
    assertEquals(c.state(), unmerged.state());
    assertEquals(Optional.empty(), unmerged.mergedInto());
    assertEquals(
        running(c).stream().map(name -> name.replace("/1", "/2")).toList(), running(unmerged));
    unmerged.runningClocks().forEach(run -> assertEquals(after("PT3H"), run.clock().startTime()));
  }

  @Test
  void startsNoClockAnewThatHadStoppedBeforeTheMerging() {
    var contacted =
        at(CaseFixtures.signedFor(), "PT6M").recordContact(VILLAGER, true, Optional.empty());
    var merged = merge(contacted.after(), "PT20M").mergeInto(PRIMARY, WORDS).after();
    assertEquals(
        List.of("HANDLE/2", "STEP/2"), running(merge(merged, "PT3H").unmerge(WORDS).after()));
  }

  /** As the small book, but that the report starts LAST besides, until the case is resolved. */
  private record TwoOfOneEvent() implements ClockRules {
    @Override
    public List<Start> startedBy(ClockEvent event, Case c) {
      var last = new Start(new SpecRef("baiyin", 1, TestRules.LAST), Set.of(ClockEvent.RESOLVED));
      var some = new ArrayList<>(TestRules.BOOK.startedBy(event, c));
      some.addAll(event == ClockEvent.REPORTED ? List.of(last) : List.of());
      return some;
    }

    @Override
    public boolean silenceMoves(Case c, SpecRef fired) {
      return false;
    }

    @Override
    public List<Start> startedByMoving(Case c, SpecRef fired) {
      return List.of();
    }

    @Override
    public ClockFace face(RunningClock clock) {
      return TestRules.BOOK.face(clock);
    }

    CaseAt at(Case c, String duration) {
      return new CaseAt(c, this, after(duration));
    }
  }

  @Test
  void startsOfTheClocksOfOneEventThoseAloneThatMergingStopped() {
    var rules = new TwoOfOneEvent();
    var reported = (CaseFact.Reported) CaseFixtures.aReport(Optional.empty()).facts().getFirst();
    var c = CaseReport.routed(reported, Optional.empty(), rules).after();
    assertEquals(List.of("CONTACT/1", "LAST/1"), running(c));
    c = rules.at(c, "PT6M").recordContact(VILLAGER, true, Optional.empty()).after();
    c = new CaseMergeAt(rules.at(c, "PT20M")).mergeInto(PRIMARY, WORDS).after();
    c = new CaseMergeAt(rules.at(c, "PT3H")).unmerge(WORDS).after();
    assertEquals(List.of("LAST/2"), running(c));
  }

  @Test
  void keepsASuspendedCasesClocksStandingStillWhenItIsTakenOut() {
    var suspended =
        new CaseTimeAt(at(CaseFixtures.signedFor(), "PT6M"))
            .suspend(VILLAGER, POLICEMAN, WORDS)
            .after();
    var unmerged = merge(merged(suspended), "PT3H").unmerge(WORDS).after();
    assertTrue(unmerged.runningClocks().stream().allMatch(run -> run.clock().isSuspended()));
    var resumed = new CaseTimeAt(at(unmerged, "PT4H")).resume(VILLAGER, Optional.empty()).after();
    assertEquals(CaseStatus.SIGNED_FOR, resumed.status());
  }

  @Test
  void isListedByItsPrimaryUntilItIsTakenOut() {
    var c = merged(CaseFixtures.aCase());
    var primary = holding(PRIMARY, c);
    assertEquals(List.of(c.id()), primary.merged());
    assertEquals(running(PRIMARY), running(primary));
    assertEquals(List.of(), merge(primary, "PT1H").part(c.id(), WORDS).after().merged());
  }

  private static Decided<Case> closed(Case primary) {
    var signed = at(primary, "PT30M").signFor(VILLAGER).after();
    var resolved = at(signed, "PT1H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS).after();
    return at(resolved, "PT2H").close(Optional.empty(), Optional.empty());
  }

  @Test
  void isClosedWithItsPrimaryByTheSameAnswerAndIsLedByWhoGaveIt() {
    var raised =
        at(CaseFixtures.dispatched(), "PT1M")
            .submit(VILLAGER, MAJOR, List.of(), Optional.empty())
            .after();
    var c = merged(raised);
    assertEquals(Optional.of(TOWN_CENTRE), c.lead());
    var primary = closed(holding(PRIMARY, c));
    var ended = merge(c, "PT2H").endWith(primary).after();
    assertEquals(CaseStatus.CLOSED, ended.status());
    assertEquals(primary.after().state(), ended.state());
    assertEquals(Optional.of(PRIMARY.id()), ended.mergedInto());
    // Who had it goes on seeing it.
    assertEquals(List.of(CaseFixtures.VILLAGE_COMMITTEE, TOWN_CENTRE), ended.traits().units());
  }

  @Test
  void isRejectedOrRedirectedWithItsPrimaryAndGoesOnBeingSeenByWhoHadIt() {
    var c = merged(CaseFixtures.dispatched());
    var untaken = holding(CaseFixtures.aReport(91, Optional.empty()).after(), c);
    var rejected = merge(c, "PT2H").endWith(at(untaken, "PT2H").reject(WORDS));
    assertEquals(new CaseState.Rejected(after("PT2H")), rejected.after().state());
    assertEquals(List.of(CaseFixtures.VILLAGE_COMMITTEE), rejected.after().traits().units());
    var route = RedirectRoute.POLICE_110;
    var redirected =
        merge(c, "PT2H")
            .endWith(at(untaken, "PT2H").redirect(route, Optional.empty(), Optional.of(WORDS)));
    assertEquals(
        List.of(
            new CaseFact.Redirected(route, Optional.empty(), after("PT2H"), Optional.of(WORDS))),
        redirected.facts());
    assertEquals(new CaseState.Redirected(route, after("PT2H")), redirected.after().state());
  }

  @Test
  void isNotWithdrawnWhileItAnswersForOthers() {
    var primary = holding(PRIMARY, CaseFixtures.aCase());
    refused(
        CaseReason.HAS_MERGED_CASES, () -> at(primary, "PT1H").withdraw(HOTLINE, Optional.empty()));
    var alone = merge(primary, "PT1H").part(CaseFixtures.aCase().id(), WORDS).after();
    assertEquals(
        CaseStatus.WITHDRAWN,
        at(alone, "PT2H").withdraw(HOTLINE, Optional.empty()).after().status());
  }

  @Test
  void makesNoChains() {
    var c = merged(CaseFixtures.aCase());
    var other = CaseFixtures.dispatched(91);
    refused(CaseReason.PRIMARY_NOT_OPEN, () -> merge(other, "PT1H").mergeInto(c, WORDS));
    var primary = holding(PRIMARY, c);
    refused(CaseReason.HAS_MERGED_CASES, () -> merge(primary, "PT1H").mergeInto(other, WORDS));
  }

  @Test
  void isMergedIntoAnOpenCaseAlone() {
    var c = merge(CaseFixtures.aReport(91, Optional.empty()).after(), "PT3H");
    assertEquals(CaseStatus.MERGED, c.mergeInto(CaseFixtures.resolved(), WORDS).after().status());
    var refusal =
        refused(CaseReason.PRIMARY_NOT_OPEN, () -> c.mergeInto(CaseFixtures.closed(), WORDS));
    assertEquals("CLOSED", refusal.details().get("state"));
  }

  @Test
  void takesSoManyCasesInAndNoMore() {
    var primary = PRIMARY;
    for (int i = 0; i < Case.MOST_MERGED; i++) {
      primary = merge(primary, "PT1H").take(new CaseId(CaseFixtures.id(1_000 + i)), WORDS).after();
    }
    var full = primary;
    var refusal =
        refused(
            CaseReason.TOO_MANY_MERGED,
            () -> merge(CaseFixtures.aCase(), "PT2H").mergeInto(full, WORDS));
    assertEquals("200", refusal.details().get("most"));
  }

  @Test
  void isMergedNoMoreWhenTheClocksOfTakingItOutWouldBeTooMany() {
    var c = CaseFixtures.dispatched();
    while (c.clocks().size() + c.runningClocks().size() <= Case.MOST_RUNS) {
      c = merge(merged(c), "PT30M").unmerge(WORDS).after();
    }
    var worn = c;
    refused(CaseReason.TOO_MANY_CLOCK_RUNS, () -> merged(worn));
    assertTrue(worn.clocks().size() <= Case.MOST_RUNS);
  }

  @Test
  void isMovedByNobodyWhileItIsMerged() {
    var c = at(merged(CaseFixtures.signedFor()), "PT1H");
    assertEquals(List.of(Move.UNMERGE), Move.movesOf(c.c()));
    refused(CaseReason.ILLEGAL_MOVE, () -> c.resolve(TOWNSMAN, OutcomeKind.SOLVED, WORDS));
    refused(CaseReason.ILLEGAL_MOVE, () -> c.withdraw(HOTLINE, Optional.empty()));
    assertEquals(Optional.empty(), c.c().state().inHandOf());
  }
}
