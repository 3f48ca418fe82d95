package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardedPerson;
import org.fengqiao.domain.rewards.TellingWay;
import org.junit.jupiter.api.Test;

/** Whoever reported a clue is told of the reward, and has its time to claim it. */
class ClaimTimeTest {
  private final RewardTown town = new RewardTown();
  private final Person person = RewardTown.person(1);

  private Instant due(Clue c) {
    return town.views
        .of(town.memory.find(Clue.class, c.ref()).orElseThrow())
        .times()
        .getLast()
        .due()
        .orElseThrow();
  }

  private Clue extended(Clue c, OfficerId approver, String budget) {
    var command =
        new ExtendClaim.Command(
            town.byOffice(c, town.grader), approver, Budget.parse(budget), "在外务工");
    return town.extend.extend(town.centre(), command).aggregate();
  }

  private Clue claimed(Clue c) {
    return town.claimed(c, new Proof.ByIdentity(c.id(), person.idNumber()));
  }

  @Test
  void givesTimeFromWhenItWasTold() {
    var c = town.approved(person);
    var at = town.cases.town.now().plus(Duration.ofHours(2));
    town.cases.pass(Duration.ofDays(1));
    var command =
        new TellReporter.Command(
            town.byOffice(c, town.grader), TellingWay.LETTER, Optional.of(at), "挂号信");
    var told = town.tell.tell(town.centre(), command).aggregate();
    assertEquals(at, told.time(ClueLimit.CLAIM).orElseThrow().clock().startTime());
    assertEquals(at, told.path().told().orElseThrow().telling().told());
  }

  @Test
  void refusesATellingBeforeTheApprovalOrToCome() {
    var c = town.approved(person);
    for (var time : List.of(Duration.ofSeconds(-1), Duration.ofSeconds(1))) {
      var command =
          new TellReporter.Command(
              town.byOffice(c, town.grader),
              TellingWay.LETTER,
              Optional.of(town.cases.town.now().plus(time)),
              "");
      assertRefused(RequestReason.INVALID_FIELD, () -> town.tell.tell(town.centre(), command));
    }
  }

  @Test
  void givesMoreTimeAsAnotherOfTheUnitApproves() {
    var c = town.told(person);
    var before = due(c);
    var extended = extended(c, town.approver, "3mo");
    assertTrue(due(extended).isAfter(before.plus(Duration.ofDays(80))));
    assertRefused(RewardReason.EXTENSION_TOO_LONG, () -> extended(c, town.approver, "28mo"));
    assertRefused(RewardReason.EXTENSION_TOO_LONG, () -> extended(c, town.approver, "3d"));
  }

  @Test
  void refusesAnApproverWhoAsksOrIsOfAnotherUnitOrDoesNotAct() {
    var c = town.told(person);
    assertRefused(RewardReason.EXTENSION_BY_ASKER, () -> extended(c, town.grader, "1mo"));
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> extended(c, town.handler, "1mo"));
    var both =
        town.caller("both", EnumSet.allOf(Right.class), Set.of(), town.office, town.handling);
    var command =
        new ExtendClaim.Command(
            town.on(both, c, town.grader), town.handler, Budget.parse("1mo"), "在外务工");
    assertRefused(RewardReason.NOT_IN_HAND, () -> town.extend.extend(both, command));
  }

  @Test
  void refusesToClaimOrExtendWhenTheTimeHasRunOut() {
    var c = town.told(person);
    town.cases.town.setClock(due(c));
    assertRefused(RewardReason.TIME_RUN_OUT, () -> claimed(c));
    assertRefused(RewardReason.TIME_RUN_OUT, () -> extended(c, town.approver, "1mo"));
    assertEquals(ClueStatus.TOLD, town.now(c).status());
  }

  @Test
  void givesWhatWasSetAsideBackWhenItExpires() {
    var c = town.told(person);
    assertEquals(5_000, town.balances().reserved());
    town.cases.town.setClock(due(c).minusSeconds(1));
    town.wake.wake(c.id().value());
    assertEquals(ClueStatus.TOLD, town.now(c).status());
    town.cases.town.setClock(due(c));
    assertEquals(Optional.empty(), town.wake.wake(c.id().value()));
    assertEquals(ClueStatus.EXPIRED, town.now(c).status());
    assertEquals(0, town.balances().reserved());
    assertEquals(RewardTown.BUDGET_FEN, town.balances().available());
    var month = YearMonth.of(2026, 3);
    town.memory
        .all(RewardedPerson.class)
        .forEach(one -> assertEquals(Given.NOTHING, one.aggregate().given(month)));
    var budget =
        town.memory.find(RewardBudget.class, town.budgetId().ref()).orElseThrow().aggregate();
    assertEquals(0, budget.given(RewardRules.FIRE, month));
    assertRefused(RewardReason.ILLEGAL_CLUE_MOVE, () -> claimed(c));
    town.wake.wake(c.id().value());
    assertEquals(RewardTown.BUDGET_FEN, town.balances().available());
  }

  @Test
  void givesTheBudgetBackThoughNobodyKnowsAnyMoreWhoReportedIt() {
    var c = town.told(person);
    new Keepers(town).erase(c);
    town.cases.town.setClock(due(c));
    town.wake.wake(c.id().value());
    assertEquals(ClueStatus.EXPIRED, town.now(c).status());
    assertEquals(RewardTown.BUDGET_FEN, town.balances().available());
  }

  @Test
  void firesWhatIsDueOfAClueThatNobodyVerifies() {
    var c = town.submitted(person).answer().aggregate();
    var next = town.wake.wake(c.id().value());
    assertEquals(1, next.orElseThrow().size());
    town.cases.town.setClock(due(c));
    assertEquals(Optional.empty(), town.wake.wake(c.id().value()));
    var fired = town.now(c).time(ClueLimit.VERIFY).orElseThrow().clock().fired();
    assertEquals(List.of(RewardRules.OVERDUE), fired.stream().map(one -> one.key()).toList());
  }
}
