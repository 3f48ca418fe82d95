package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.POLICE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.resolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseCallbackAt.Call;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What becomes of a case after its close: its reporter is called, and it may be opened again. */
class CaseCallbackTest {
  private static final CallbackRule TWICE = new CallbackRule(POLICE.role(), 2);
  private static final List<OfficerId> SECRETARIES = List.of(VILLAGER.id());
  private static final Call NOBODY = new Call.NotReached(Optional.of(WORDS));

  private static Call answered(Satisfaction satisfaction) {
    return new Call.Answered(
        satisfaction != Satisfaction.DISSATISFIED, satisfaction, Optional.of(WORDS));
  }

  /** Closed, and the police are to call back. */
  private static Case closed() {
    return close(resolved(), "PT2H");
  }

  private static Case close(Case c, String duration) {
    return at(c, duration).close(Optional.empty(), Optional.of(POLICE)).after();
  }

  private static CaseCallbackAt callback(Case c, String duration) {
    return new CaseCallbackAt(at(c, duration), TWICE, SECRETARIES);
  }

  private static Decided<Case> dissatisfied(Case c) {
    return callback(c, "PT3H").record(POLICEMAN, answered(Satisfaction.DISSATISFIED));
  }

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream()
        .map(run -> run.clock().name() + "/" + run.clock().run())
        .toList();
  }

  @Test
  void runsTheTimeOfTheCallbackAloneAfterItsClose() {
    assertEquals(List.of("CALLBACK/1"), running(closed()));
    assertEquals(Optional.of(POLICE), closed().caller());
    assertTrue(closed().traits().units().contains(POLICE_STATION));
    var nobody = at(resolved(), "PT2H").close(Optional.empty(), Optional.empty()).after();
    assertEquals(List.of(), running(nobody));
  }

  @Test
  void isToBeCalledBackByThePostUntilItsReporterAnswers() {
    var duty = Duty.of(closed()).getFirst();
    assertEquals(Move.RECORD_CALLBACK, duty.move());
    assertEquals(Optional.of(POLICE), duty.post());
    assertEquals(1, duty.clocks().size());
    var tried = callback(closed(), "PT3H").record(POLICEMAN, NOBODY);
    assertEquals(
        List.of(new CaseFact.CallbackTried(POLICEMAN.id(), after("PT3H"), Optional.of(WORDS))),
        tried.facts());
    assertEquals(closed(), tried.after());
  }

  @Test
  void keepsWhatTheReporterAnswersAndStaysClosedWhereThatIsGood() {
    for (var good : List.of(Satisfaction.SATISFIED, Satisfaction.FAIRLY_SATISFIED)) {
      var c = callback(closed(), "PT3H").record(POLICEMAN, answered(good)).after();
      assertEquals(CaseStatus.CLOSED, c.status());
      assertEquals(List.of(), running(c));
      assertEquals(
          Optional.of(new Callback(POLICEMAN.id(), true, good, after("PT3H"), Optional.of(WORDS))),
          c.callback());
      assertEquals(List.of(), Duty.of(c));
      refused(CaseReason.ILLEGAL_MOVE, () -> callback(c, "PT4H").record(POLICEMAN, answered(good)));
    }
  }

  @Test
  void isHandledOnceMoreByThePostThatHadItWhereTheReporterIsDissatisfied() {
    var decided = dissatisfied(closed());
    var c = decided.after();
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(Optional.of(VILLAGE_COMMITTEE), c.lead());
    assertEquals(Optional.of(after("PT3H")), c.inStateSince());
    assertEquals(List.of("HANDLE/2", "STEP/2"), running(c));
    assertEquals(List.of(VILLAGE_COMMITTEE, POLICE_STATION), c.traits().units());
    var round = c.rounds().getFirst();
    assertEquals(resolved().state().resolvedBy(), Optional.of(round.resolution()));
    assertEquals(after("PT2H"), round.closeTime());
    assertEquals(
        Optional.of(Satisfaction.DISSATISFIED), round.callback().map(Callback::satisfaction));
    var reopened = decided.facts().stream().filter(CaseFact.Reopened.class::isInstance).findFirst();
    assertEquals(
        Optional.of(new CaseFact.Reopened(SECRETARIES, after("PT3H"), Optional.empty())), reopened);
  }

  @Test
  void staysClosedThoughTheReporterIsDissatisfiedOnceItsRoundsAreUsedUp() {
    var again = at(dissatisfied(closed()).after(), "PT4H").signFor(VILLAGER).after();
    var resolved = at(again, "PT5H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS).after();
    var c =
        callback(close(resolved, "PT6H"), "PT7H")
            .record(POLICEMAN, answered(Satisfaction.DISSATISFIED))
            .after();
    assertEquals(CaseStatus.CLOSED, c.status());
    assertEquals(1, c.rounds().size());
    assertEquals(Optional.of(Satisfaction.DISSATISFIED), c.callback().map(Callback::satisfaction));
    var refusal = refused(CaseReason.ROUNDS_USED_UP, () -> callback(c, "PT8H").reopen(WORDS));
    assertEquals("2", refusal.details().get("most"));
  }

  @Test
  void isOpenedAgainByADispatcherWhetherOrNotItsReporterWasCalled() {
    var called =
        callback(closed(), "PT3H").record(POLICEMAN, answered(Satisfaction.SATISFIED)).after();
    Stream.of(closed(), called)
        .forEach(c -> {
          var reopened = callback(c, "PT9H").reopen(WORDS).after();
          assertEquals(CaseStatus.DISPATCHED, reopened.status());
          assertEquals(List.of("HANDLE/2", "STEP/2"), running(reopened));
          assertEquals(c.callback(), reopened.rounds().getFirst().callback());
        });
  }

  @Test
  void isCalledBackByTheUnitThatIsToAlone() {
    refused(
        CaseReason.NOT_THE_CALLER,
        () -> callback(closed(), "PT3H").record(VILLAGER, answered(Satisfaction.SATISFIED)));
    refused(
        CaseReason.ILLEGAL_MOVE,
        () ->
            callback(CaseFixtures.closed(), "PT3H")
                .record(POLICEMAN, answered(Satisfaction.SATISFIED)));
    refused(CaseReason.ILLEGAL_MOVE, () -> callback(resolved(), "PT3H").reopen(WORDS));
  }

  @Test
  void firesTheRungOfTheCallbacksTimeOnce() {
    var woken =
        CaseWaking.wake(closed(), TestRules.BOOK, _ -> List.of(), after("PT200H")).orElseThrow();
    assertEquals(1, woken.facts().stream().filter(CaseFact.RungFired.class::isInstance).count());
    assertEquals(CaseStatus.CLOSED, woken.after().status());
    assertEquals(
        Optional.empty(),
        CaseWaking.wake(woken.after(), TestRules.BOOK, _ -> List.of(), after("PT300H")));
  }

  @Test
  void isHandledOnceToTenTimes() {
    for (int most : List.of(0, 11)) {
      refused(RequestReason.INVALID_FIELD, () -> new CallbackRule(Optional.empty(), most));
    }
  }
}
