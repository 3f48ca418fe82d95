package org.fengqiao.domain.statistics;

import static org.fengqiao.domain.cases.CaseFixtures.POLICE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseCallbackAt;
import org.fengqiao.domain.cases.CaseCallbackAt.Call;
import org.fengqiao.domain.cases.CaseFixtures;
import org.fengqiao.domain.cases.CaseWaking;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.TestRules;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;

/** What one case is counted as, from its report to its last closing. */
class CaseCountTest {
  private static final CallbackRule TWICE = new CallbackRule(POLICE.role(), 2);

  private static Set<Measure> counted(Case c, boolean nearby) {
    return CaseCount.of(c, nearby).measures();
  }

  private static void assertCounted(Case c, Measure... measures) {
    var all = EnumSet.of(Measure.RECEIVED, measures);
    assertEquals(all, counted(c, false));
  }

  private static Case contacted(boolean reached) {
    return at(CaseFixtures.signedFor(), "PT10M")
        .recordContact(VILLAGER, reached, Optional.empty())
        .after();
  }

  private static Case closed(Case signedFor, ActingOfficer officer, String duration) {
    var resolved = at(signedFor, duration).resolve(officer, OutcomeKind.SOLVED, WORDS).after();
    return at(resolved, duration + "1S").close(Optional.empty(), Optional.of(POLICE)).after();
  }

  private static Case calledBack(Case closed, boolean solved, Satisfaction satisfaction) {
    var call = new Call.Answered(solved, satisfaction, Optional.empty());
    return new CaseCallbackAt(at(closed, "PT72H"), TWICE, List.of(VILLAGER.id()))
        .record(POLICEMAN, call)
        .after();
  }

  private static Case woken(Case c, String duration) {
    return CaseWaking.wake(c, TestRules.BOOK, _ -> List.of(), after(duration))
        .orElseThrow()
        .after();
  }

  @Test
  void isCountedOnItsPatchOnTheDayOfItsNumberAndByItsChannel() {
    assertEquals(
        new Cell(CaseFixtures.VILLAGE, LocalDate.parse("2026-11-18"), Channel.HOTLINE),
        CaseCount.of(CaseFixtures.aCase(), false).cell());
  }

  @Test
  void isToBeClosedWhileItIsOpen() {
    assertCounted(CaseFixtures.aCase(), Measure.TO_CLOSE);
    assertCounted(CaseFixtures.dispatched(), Measure.TO_CLOSE);
    assertCounted(CaseFixtures.signedFor(), Measure.TO_CLOSE);
  }

  @Test
  void isNoMoreToBeClosedOnceItIsWithdrawn() {
    var withdrawn =
        at(CaseFixtures.signedFor(), "PT20M")
            .withdraw(CaseFixtures.HOTLINE, Optional.empty())
            .after();
    assertCounted(withdrawn);
    assertFalse(CaseCount.isFinished(withdrawn));
  }

  @Test
  void isFinishedOnceItIsResolvedAndClosedOnceItIsClosed() {
    var resolved = CaseFixtures.resolved();
    assertTrue(CaseCount.isFinished(resolved));
    assertCounted(
        resolved,
        Measure.TO_CLOSE,
        Measure.FINISHED,
        Measure.FINISHED_TIMED,
        Measure.FINISHED_IN_TIME);
    assertTrue(counted(CaseFixtures.closed(), false).contains(Measure.CLOSED));
    assertTrue(counted(CaseFixtures.closed(), false).contains(Measure.CLOSED_ONCE));
    assertFalse(counted(CaseFixtures.closed(), false).contains(Measure.REOPENED));
    assertFalse(CaseCount.isFinished(CaseFixtures.signedFor()));
  }

  @Test
  void isSettledNearbyOnlyWhereItIsFinishedAndThatIsSaid() {
    assertTrue(counted(CaseFixtures.closed(), true).contains(Measure.SETTLED_NEARBY));
    assertFalse(counted(CaseFixtures.closed(), false).contains(Measure.SETTLED_NEARBY));
    assertFalse(counted(CaseFixtures.signedFor(), true).contains(Measure.SETTLED_NEARBY));
  }

  @Test
  void isContactedInTimeWhereTheContactStoppedTheTime() {
    assertCounted(
        contacted(true), Measure.TO_CLOSE, Measure.CONTACT_DECIDED, Measure.CONTACTED_IN_TIME);
    // Nobody was reached: the time runs on, and nothing is decided.
    assertCounted(contacted(false), Measure.TO_CLOSE);
  }

  @Test
  void isNotContactedInTimeOnceThatTimeHasRunOut() {
    var missed = woken(CaseFixtures.dispatched(), "PT31M");
    assertCounted(missed, Measure.TO_CLOSE, Measure.CONTACT_DECIDED);
  }

  @Test
  void isFinishedLateWhereTheTimeToHandleItHadRunOut() {
    // It was silent for so long that it moved on to the police.
    var moved = at(woken(contacted(true), "PT300H"), "PT300H30M").signFor(POLICEMAN).after();
    var late = closed(moved, POLICEMAN, "PT301H");
    var measures = counted(late, false);
    assertTrue(measures.contains(Measure.FINISHED_TIMED));
    assertFalse(measures.contains(Measure.FINISHED_IN_TIME));
    assertTrue(measures.contains(Measure.CONTACTED_IN_TIME));
  }

  @Test
  void isCountedByTheLastAnswerOfItsReporter() {
    var closed = closed(contacted(true), VILLAGER, "PT1H");
    assertFalse(counted(closed, false).contains(Measure.ANSWERED));
    var solved = counted(calledBack(closed, true, Satisfaction.SATISFIED), false);
    assertTrue(
        solved.containsAll(Set.of(Measure.ANSWERED, Measure.SOLVED, Measure.CONTENT)),
        () -> "" + solved);
    var content = counted(calledBack(closed, false, Satisfaction.FAIRLY_SATISFIED), false);
    assertTrue(content.contains(Measure.CONTENT));
    assertFalse(content.contains(Measure.SOLVED));
  }

  @Test
  void keepsTheAnswerOfAnEarlierRoundUntilTheReporterAnswersAgain() {
    var reopened =
        calledBack(closed(contacted(true), VILLAGER, "PT1H"), false, Satisfaction.DISSATISFIED);
    var measures = counted(reopened, false);
    assertTrue(
        measures.containsAll(Set.of(Measure.ANSWERED, Measure.REOPENED, Measure.CLOSED_ONCE)));
    assertTrue(measures.contains(Measure.TO_CLOSE));
    assertFalse(measures.contains(Measure.CLOSED));
    assertFalse(measures.contains(Measure.CONTENT));
    assertFalse(measures.contains(Measure.SOLVED));
  }
}
