package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.CapKind;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.DeclineCause;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RewardedPerson;
import org.junit.jupiter.api.Test;

/** A reward is proposed, approved by another, declined or given back. */
class RewardDecisionTest {
  private final RewardTown town = new RewardTown(table(RewardCaps.NONE));

  private static RewardTable table(RewardCaps caps) {
    var table = RewardRules.TABLE;
    return new RewardTable(table.types(), table.grades(), table.joint(), caps);
  }

  private static RewardCaps caps(long personFen, int personClues, long typeFen, long anonymousFen) {
    return new RewardCaps(
        Optional.of(personFen),
        Optional.of(personClues),
        Optional.of(typeFen),
        Optional.of(anonymousFen));
  }

  private static RewardTown capped(long personFen, int personClues, long typeFen) {
    return new RewardTown(table(caps(personFen, personClues, typeFen, 3_000)));
  }

  private static void approve(RewardTown town, Clue c, OfficerId by) {
    town.approve.approve(town.centre(), new ApproveReward.Command(town.byOffice(c, by), ""));
  }

  @Test
  void proposesWhatTheTableSaysAndSetsItAsideWhenItIsApproved() {
    town.aBudget();
    var c = town.proposed(RewardRules.FIRST, RewardTown.person(1));
    assertEquals(100_000, c.path().proposed().orElseThrow().reward().fen());
    assertEquals(0, town.balances().reserved());
    var approved = town.approved(c);
    assertEquals(ClueStatus.APPROVED, approved.status());
    assertEquals(YearMonth.of(2026, 3), approved.path().approved().orElseThrow().month());
    assertEquals(100_000, town.balances().reserved());
    assertEquals(RewardTown.BUDGET_FEN - 100_000, town.balances().available());
  }

  @Test
  void sharesOneRewardAmongThoseWhoSignedIt() {
    var c = town.approved(RewardTown.person(1), RewardTown.person(2), RewardTown.person(3));
    var reward = c.path().proposed().orElseThrow().reward();
    assertEquals(List.of(1_667L, 1_667L, 1_666L), reward.shares());
    var given =
        town.memory
            .all(RewardedPerson.class)
            .map(one -> one.aggregate().given(YearMonth.of(2026, 3)).fen())
            .toList();
    assertEquals(reward.shares(), given);
  }

  @Test
  void refusesTheApprovalOfWhoGradedOrProposedIt() {
    town.aBudget();
    var c = town.proposed(RewardRules.THIRD, RewardTown.person(1));
    for (var by : List.of(town.grader, town.proposer)) {
      assertRefused(RewardReason.APPROVED_BY_PROPOSER, () -> approve(town, c, by));
    }
  }

  @Test
  void refusesAnApprovalWithoutABudgetOrOutOfOneThatHasNotSoMuch() {
    var c = town.proposed(RewardRules.FIRST, RewardTown.person(1));
    assertRefused(RewardReason.BUDGET_NOT_FOUND, () -> approve(town, c, town.approver));
    town.setBudget.set(town.centre(), town.budget(99_999));
    assertRefused(RewardReason.BUDGET_EXHAUSTED, () -> approve(town, c, town.approver));
    assertEquals(99_999, town.balances().available());
  }

  @Test
  void refusesToProposeWhatAPersonHasHadAlreadyThatMonth() {
    var capped = capped(8_000, 2, 1_000_000);
    capped.approved(RewardTown.person(1));
    var second = capped.approved(RewardTown.person(1));
    var reward = second.path().proposed().orElseThrow().reward();
    assertEquals(3_000, reward.fen());
    assertEquals(Optional.of(CapKind.PERSON_MONTH), reward.cappedBy());
    var refusal =
        assertRefused(
            RewardReason.CAP_REACHED,
            () -> capped.proposed(RewardRules.THIRD, RewardTown.person(1)));
    assertEquals("PERSON_CLUES", refusal.details().get("cap"));
    capped.approved(RewardTown.person(2));
  }

  @Test
  void refusesAnApprovalOfMoreThanTheBoundsLeaveByThen() {
    var capped = capped(8_000, 10, 1_000_000);
    capped.aBudget();
    var one = capped.proposed(RewardRules.THIRD, RewardTown.person(1));
    var other = capped.proposed(RewardRules.THIRD, RewardTown.person(1));
    capped.approved(one);
    var refusal =
        assertRefused(RewardReason.REWARD_CHANGED, () -> approve(capped, other, capped.approver));
    assertEquals("3000", refusal.details().get("fen"));
    var command = new ReturnReward.Command(capped.byOffice(other, capped.approver), "已近上限");
    var returned = capped.giveBack.giveBack(capped.centre(), command).aggregate();
    assertEquals(ClueStatus.GRADED, returned.status());
    assertEquals(ClueStatus.APPROVED, capped.approved(capped.proposed(returned)).status());
    var full = capped.proposed(RewardRules.THIRD, RewardTown.person(2));
    capped.approved(RewardTown.person(2));
    capped.approved(
        capped.proposed(
            capped.graded(
                capped.disposed(capped.verified(RewardTown.person(2))), RewardRules.THIRD)));
    assertRefused(RewardReason.CAP_REACHED, () -> approve(capped, full, capped.approver));
  }

  @Test
  void boundsWhatAUnitGivesForATypeAndWhatAnAnonymousClueGets() {
    var capped = capped(1_000_000, 100, 7_000);
    capped.aBudget();
    var anonymous = capped.approved();
    assertEquals(
        Optional.of(CapKind.ANONYMOUS),
        anonymous.path().proposed().orElseThrow().reward().cappedBy());
    var second = capped.approved(RewardTown.person(1)).path().proposed().orElseThrow().reward();
    assertEquals(4_000, second.fen());
    assertEquals(Optional.of(CapKind.TYPE_MONTH), second.cappedBy());
    assertRefused(
        RewardReason.CAP_REACHED, () -> capped.proposed(RewardRules.THIRD, RewardTown.person(2)));
    capped.cases.pass(Duration.ofDays(31));
    assertEquals(
        5_000,
        capped.approved(RewardTown.person(2)).path().proposed().orElseThrow().reward().fen());
  }

  @Test
  void boundsAPersonThatAnOlderKeyKnows() {
    var capped = capped(8_000, 10, 1_000_000);
    capped.approved(RewardTown.person(1));
    capped.keys.turnDigests();
    var second = capped.approved(RewardTown.person(1)).path().proposed().orElseThrow().reward();
    assertEquals(3_000, second.fen());
  }

  @Test
  void declinesARewardWithACause() {
    var c = town.proposed(RewardRules.THIRD, RewardTown.person(1));
    var command =
        new DeclineReward.Command(
            town.byOffice(c, town.grader), DeclineCause.STATUTORY_DUTY, "网格员履职");
    var declined = town.decline.decline(town.centre(), command).aggregate();
    assertEquals(ClueStatus.DECLINED, declined.status());
    assertEquals(DeclineCause.STATUTORY_DUTY, declined.path().declined().orElseThrow().cause());
    assertEquals(List.of(), declined.running());
  }

  private DeclineReward.Command declining(Clue c) {
    return new DeclineReward.Command(
        town.byOffice(c, town.grader), DeclineCause.REPORTED_EARLIER, "他人举报在先");
  }

  @Test
  void givesBackWhatWasSetAsideForARewardThatIsDeclinedAfterAll() {
    var claimed = town.told(RewardTown.person(1));
    var proof = new Proof.ByIdentity(claimed.id(), RewardTown.person(1).idNumber());
    var rejected = town.ordered(RewardTown.person(2));
    new Cashier(town)
        .settle(rejected, rejected.path().payments().getFirst(), PaymentState.REJECTED);
    for (var c :
        List.of(
            town.approved(RewardTown.person(3)),
            town.told(RewardTown.person(4)),
            town.claimed(claimed, proof),
            rejected)) {
      assertEquals(
          ClueStatus.DECLINED,
          town.decline.decline(town.centre(), declining(c)).aggregate().status());
    }
    assertEquals(0, town.balances().reserved());
    assertEquals(RewardTown.BUDGET_FEN, town.balances().available());
    var month = YearMonth.of(2026, 3);
    town.memory
        .all(RewardedPerson.class)
        .forEach(one -> assertEquals(Given.NOTHING, one.aggregate().given(month)));
  }

  @Test
  void declinesWhatCouldNotBePaidOnceNothingIsBeingPaid() {
    var c = town.told(town.approved(RewardTown.person(1), RewardTown.person(2)));
    var proof = new Proof.ByIdentity(c.id(), RewardTown.person(1).idNumber());
    var ordered = town.ordered(town.claimed(c, proof));
    assertRefused(
        RewardReason.PAYMENTS_BEGUN, () -> town.decline.decline(town.centre(), declining(c)));
    var cashier = new Cashier(town);
    cashier.settle(ordered, ordered.path().payments().getFirst(), PaymentState.PAID);
    cashier.settle(ordered, ordered.path().payments().getLast(), PaymentState.REJECTED);
    assertEquals(2_500, town.balances().reserved());
    var paid = town.decline.decline(town.centre(), declining(c)).aggregate();
    assertEquals(ClueStatus.PAID, paid.status());
    assertEquals(0, town.balances().reserved());
    assertEquals(2_500, town.balances().paid());
    var given =
        town.memory
            .all(RewardedPerson.class)
            .map(one -> one.aggregate().given(YearMonth.of(2026, 3)))
            .toList();
    assertEquals(Set.of(new Given(2_500, 1), Given.NOTHING), Set.copyOf(given));
    var by = town.byOffice(c, town.grader);
    town.reverse.reverse(town.centre(), new ReverseReward.Command(by, ReverseCause.FRAUD, "虚构线索"));
    assertEquals(2_500, town.balances().receivable());
  }

  @Test
  void decidesNothingOnAClueWhoseReporterWasErased() {
    town.aBudget();
    var graded = town.graded(town.disposed(town.verified(RewardTown.person(1))), RewardRules.THIRD);
    var proposed = town.proposed(RewardRules.THIRD, RewardTown.person(2));
    var keepers = new Keepers(town);
    keepers.erase(graded);
    keepers.erase(proposed);
    assertRefused(RewardReason.REPORTER_ERASED, () -> town.proposed(graded));
    assertRefused(RewardReason.REPORTER_ERASED, () -> town.approved(proposed));
  }
}
