package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.BUDGET;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRST;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.MONTH;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.OFFICE;
import static org.fengqiao.domain.rewards.RewardFixtures.PROPOSER;
import static org.fengqiao.domain.rewards.RewardFixtures.SECOND;
import static org.fengqiao.domain.rewards.RewardFixtures.TERMS;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.due;
import static org.fengqiao.domain.rewards.RewardFixtures.invalid;
import static org.fengqiao.domain.rewards.RewardFixtures.local;
import static org.fengqiao.domain.rewards.RewardFixtures.nothing;
import static org.fengqiao.domain.rewards.RewardFixtures.payment;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.reward;
import static org.fengqiao.domain.rewards.RewardFixtures.said;
import static org.fengqiao.domain.rewards.RewardFixtures.table;
import static org.fengqiao.domain.rewards.RewardFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;

class ClueRewardTest {
  private static final List<Given> NOTHING = nothing(1);

  private static Refusal approvedBy(ActingOfficer officer, Clue c) {
    return refused(
        RewardReason.APPROVED_BY_PROPOSER,
        () -> reward(c).approve(officer, BUDGET, MONTH, NOTHING, 0, WORDS));
  }

  private static Clue graded(ActingOfficer officer, GradeCode grade, Clue c) {
    return reward(c).grade(officer, grade, WORDS).after();
  }

  private static Clue proposed(ActingOfficer officer, Clue c) {
    return reward(c).propose(officer, NOTHING, 0, WORDS).after();
  }

  private static Clue approved(ActingOfficer officer, Clue c) {
    return reward(c).approve(officer, BUDGET, MONTH, NOTHING, 0, WORDS).after();
  }

  private static ClueRewardAt capped(Clue c, RewardCaps caps) {
    var terms = terms(table(JointShare.EQUAL, caps));
    return new ClueRewardAt(new ClueAt(c, TERMS, terms, NOW));
  }

  private static RewardCaps typeMonth(long fen) {
    return new RewardCaps(Optional.empty(), Optional.empty(), Optional.of(fen), Optional.empty());
  }

  @Test
  void endsTheTimeToBeginWithItWhenItIsGraded() {
    var c = aClue(ClueStatus.GRADED);
    assertEquals(List.of(), c.running());
    assertEquals(Optional.of(NOW), c.time(ClueLimit.START).orElseThrow().clock().stopTime());
    assertEquals(Optional.of(new Grading(FIRST, said(GRADER))), c.path().grading());
    assertEquals(Optional.empty(), aClue(ClueStatus.DISPOSED).path().grading());
  }

  @Test
  void isGradedByAGradeThatThePackHasForItsType() {
    var refusal =
        refused(
            RewardReason.GRADE_NOT_IN_PACK,
            () -> reward(aClue(ClueStatus.DISPOSED)).grade(GRADER, new GradeCode("third"), WORDS));
    assertEquals("grade", refusal.details().get("field"));
  }

  @Test
  void isGradedAnewBeforeItIsProposed() {
    var again = graded(APPROVER, SECOND, aClue(ClueStatus.GRADED));
    assertEquals(Optional.of(new Grading(SECOND, said(APPROVER))), again.path().grading());
    assertEquals(4_999, proposed(PROPOSER, again).path().proposed().orElseThrow().reward().fen());
  }

  @Test
  void proposesWhatTheTableGivesItsTypeAndGrade() {
    var proposed = aClue(ClueStatus.PROPOSED).path().proposed().orElseThrow();
    assertEquals(new Reward(10_000, 10_000, Optional.empty(), List.of(10_000L)), proposed.reward());
    assertEquals(said(PROPOSER), proposed.said());
    assertEquals(said(GRADER), proposed.grading().said());
  }

  @Test
  void proposesNoMoreThanTheBoundsLeaveAndNothingWhereTheyLeaveNothing() {
    var c = aClue(ClueStatus.GRADED);
    var left = capped(c, typeMonth(12_000)).propose(PROPOSER, NOTHING, 11_999, WORDS).after();
    assertEquals(
        new Reward(1, 10_000, Optional.of(CapKind.TYPE_MONTH), List.of(1L)),
        left.path().proposed().orElseThrow().reward());
    var refusal =
        refused(
            RewardReason.CAP_REACHED,
            () -> capped(c, typeMonth(12_000)).propose(PROPOSER, NOTHING, 12_000, WORDS));
    assertEquals("TYPE_MONTH", refusal.details().get("cap"));
  }

  @Test
  void isApprovedByNeitherWhoGradedItNorWhoProposedIt() {
    var c = aClue(ClueStatus.PROPOSED);
    for (var officer : List.of(GRADER, PROPOSER)) {
      var refusal = approvedBy(officer, c);
      assertEquals("officers/" + officer.id().value(), refusal.details().get("officer"));
    }
    assertEquals(ClueStatus.APPROVED, approved(APPROVER, c).status());
  }

  @Test
  void isApprovedByWhoGradedItFirstIfAnotherGradedItAnew() {
    var again = proposed(PROPOSER, graded(APPROVER, FIRST, aClue(ClueStatus.GRADED)));
    approvedBy(APPROVER, again);
    approvedBy(PROPOSER, again);
    assertEquals(ClueStatus.APPROVED, approved(GRADER, again).status());
  }

  @Test
  void isApprovedByWhoProposedItFirstIfAnotherProposedItAnew() {
    var returned = reward(aClue(ClueStatus.PROPOSED)).giveBack(APPROVER, WORDS).after();
    assertEquals(Optional.of(said(APPROVER)), returned.path().returned());
    var again = proposed(GRADER, returned);
    assertEquals(Optional.empty(), again.path().returned());
    approvedBy(GRADER, again);
    assertEquals(ClueStatus.APPROVED, approved(PROPOSER, again).status());
  }

  @Test
  void keepsWhyItWasReturnedWhenItIsGradedAnew() {
    var returned = reward(aClue(ClueStatus.PROPOSED)).giveBack(APPROVER, WORDS).after();
    assertEquals(Optional.of(said(APPROVER)), graded(GRADER, SECOND, returned).path().returned());
    assertEquals(Optional.empty(), aClue(ClueStatus.GRADED).path().returned());
    assertEquals(Optional.empty(), returned.path().proposed());
  }

  @Test
  void isProposedAnewWhereTheBoundsLeaveLessThanWasProposed() {
    var c = aClue(ClueStatus.PROPOSED);
    var refusal =
        refused(
            RewardReason.REWARD_CHANGED,
            () ->
                capped(c, typeMonth(12_000))
                    .approve(APPROVER, BUDGET, MONTH, NOTHING, 2_001, WORDS));
    assertEquals("9999", refusal.details().get("fen"));
    assertEquals(ID.name(), refusal.details().get("clue"));
    refused(
        RewardReason.CAP_REACHED,
        () ->
            capped(c, typeMonth(12_000)).approve(APPROVER, BUDGET, MONTH, NOTHING, 12_000, WORDS));
    var just = capped(c, typeMonth(12_000)).approve(APPROVER, BUDGET, MONTH, NOTHING, 2_000, WORDS);
    assertEquals(ClueStatus.APPROVED, just.after().status());
  }

  @Test
  void isApprovedAsProposedWhereTheBoundsLeaveMoreByThen() {
    var little =
        capped(aClue(ClueStatus.GRADED), typeMonth(12_000))
            .propose(PROPOSER, NOTHING, 11_000, WORDS)
            .after();
    var c = approved(APPROVER, little);
    assertEquals(1_000, c.path().approved().orElseThrow().was().reward().fen());
  }

  @Test
  void isToldWithinTenWorkingDaysOfTheDecision() {
    var c = aClue(ClueStatus.APPROVED);
    assertEquals(List.of(new ClockRun("TELL", 1)), c.running());
    assertEquals(Optional.of(local("2026-03-17T00:00")), due(c, ClueLimit.TELL));
    var approval = c.path().approved().orElseThrow();
    assertEquals(BUDGET, approval.budget());
    assertEquals(MONTH, approval.month());
    assertEquals(said(APPROVER), approval.said());
    assertEquals(OFFICE, c.actor(ClueLimit.TELL));
  }

  @Test
  void isDeclinedForAnyCauseUntilItIsApprovedAndKeepsItsPath() {
    for (var cause : DeclineCause.values()) {
      var c = reward(aClue(ClueStatus.PROPOSED)).decline(APPROVER, cause, WORDS).after();
      var declined = c.path().declined().orElseThrow();
      assertEquals(cause, declined.cause());
      assertEquals(said(APPROVER), declined.said());
      assertEquals(Optional.of(said(HANDLER)), c.path().verified());
      assertEquals(NOW, c.path().disposal().orElseThrow().disposed());
      assertTrue(c.path().proposed().isPresent());
      assertTrue(c.path().approved().isEmpty());
    }
    var disposed =
        reward(aClue(ClueStatus.DISPOSED)).decline(GRADER, DeclineCause.FRAUD, WORDS).after();
    assertEquals(List.of(), disposed.running());
    assertEquals(Optional.of(NOW), disposed.time(ClueLimit.START).orElseThrow().clock().stopTime());
    assertEquals(Optional.empty(), aClue(ClueStatus.PROPOSED).path().declined());
  }

  private static Clue settled(Clue c, Payment order, PaymentState outcome) {
    return payment(c).settle(order.id(), outcome, "B-1", NOW).orElseThrow().after();
  }

  @Test
  void givesNoMoreOfWhatCouldNotBePaidToAllAndTakesBackWhatWas() {
    var joint = aClue(ClueStatus.PAYING, 2);
    var orders = joint.path().payments();
    var paid = settled(joint, orders.getFirst(), PaymentState.PAID);
    refused(
        RewardReason.PAYMENTS_BEGUN,
        () -> reward(paid).decline(GRADER, DeclineCause.WAIVED, WORDS));
    var left = settled(paid, orders.getLast(), PaymentState.REJECTED);
    var ended = reward(left).decline(GRADER, DeclineCause.WAIVED, WORDS).after();
    assertEquals(ClueStatus.PAID, ended.status());
    assertEquals(
        Optional.of(new Declining(DeclineCause.WAIVED, said(GRADER))), ended.path().declined());
    long fen = orders.getFirst().fen();
    assertEquals(fen, ended.path().paidFen());
    var reversed = payment(ended).reverse(GRADER, ReverseCause.FRAUD, WORDS).after();
    assertEquals(ended.path().declined(), reversed.path().declined());
    refused(RewardReason.MORE_THAN_PAID, () -> payment(reversed).recover(GRADER, fen + 1, WORDS));
    assertEquals(
        fen,
        payment(reversed)
            .recover(GRADER, fen, WORDS)
            .after()
            .path()
            .reversed()
            .orElseThrow()
            .recoveredFen());
  }

  @Test
  void isDeclinedAfterItsApprovalUntilSomethingIsPaid() {
    for (var status : List.of(ClueStatus.APPROVED, ClueStatus.TOLD, ClueStatus.CLAIMED)) {
      var c = reward(aClue(status)).decline(GRADER, DeclineCause.FRAUD, WORDS).after();
      assertEquals(ClueStatus.DECLINED, c.status());
      assertTrue(c.path().approved().isPresent());
      assertEquals(List.of(), c.running());
    }
    refused(
        RewardReason.PAYMENTS_BEGUN,
        () -> reward(aClue(ClueStatus.PAYING)).decline(GRADER, DeclineCause.FRAUD, WORDS));
  }

  @Test
  void mayBeClaimedForSixMonthsFromWhenItWasTold() {
    var told = NOW.plus(Duration.ofHours(1));
    var c =
        reward(aClue(ClueStatus.APPROVED), NOW.plus(Duration.ofDays(2)))
            .tell(GRADER, TellingWay.MESSAGE, told, WORDS)
            .after();
    assertEquals(List.of(new ClockRun("CLAIM", 1)), c.running());
    assertEquals(Optional.of(local("2026-09-03T00:00")), due(c, ClueLimit.CLAIM));
    assertEquals(Optional.of(told), c.time(ClueLimit.TELL).orElseThrow().clock().stopTime());
    assertEquals(TellingWay.MESSAGE, c.path().told().orElseThrow().telling().way());
  }

  @Test
  void cannotHaveBeenToldBeforeItWasApprovedNorLaterThanNow() {
    var c = aClue(ClueStatus.APPROVED);
    var later = NOW.plus(Duration.ofDays(1));
    for (var time : List.of(NOW.minusSeconds(1), later.plusSeconds(1))) {
      invalid("tell_time", () -> reward(c, later).tell(GRADER, TellingWay.PHONE, time, WORDS));
    }
    for (var time : List.of(NOW, later)) {
      assertEquals(
          ClueStatus.TOLD,
          reward(c, later).tell(GRADER, TellingWay.PHONE, time, WORDS).after().status());
    }
  }
}
