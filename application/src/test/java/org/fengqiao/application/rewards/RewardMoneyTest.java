package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.rewards.Account;
import org.fengqiao.domain.rewards.Balances;
import org.fengqiao.domain.rewards.BudgetFact;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Posting;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a unit may give, what it gave, and how that comes back. */
class RewardMoneyTest {
  private final RewardTown town = new RewardTown();
  private final Person person = RewardTown.person(1);

  private Clue paid() {
    return new Cashier(town).paid(town.ordered(person));
  }

  private Clue reversed(Clue c) {
    var command =
        new ReverseReward.Command(town.byOffice(c, town.grader), ReverseCause.WRONG_PAYEE, "错付");
    return town.reverse.reverse(town.centre(), command).aggregate();
  }

  private Clue recovered(Clue c, long fen) {
    var command = new RecoverReward.Command(town.byOffice(c, town.grader), fen, "入库");
    return town.recover.recover(town.centre(), command).aggregate();
  }

  private List<Posting> ledger() {
    return town.getBudget.ledger(town.centre(), town.budgetId(), 0, 500).entries().items().stream()
        .flatMap(entry -> entry.facts().stream())
        .flatMap(fact -> ((BudgetFact) fact).postings().stream())
        .toList();
  }

  @Test
  void booksEachStepOfARewardInTwoLines() {
    var c = recovered(reversed(paid()), 2_000);
    assertEquals(ClueStatus.REVERSED, c.status());
    assertEquals(
        List.of(
            new Posting(Account.APPROPRIATION, -RewardTown.BUDGET_FEN),
            new Posting(Account.AVAILABLE, RewardTown.BUDGET_FEN),
            new Posting(Account.AVAILABLE, -5_000),
            new Posting(Account.RESERVED, 5_000),
            new Posting(Account.RESERVED, -5_000),
            new Posting(Account.PAID, 5_000),
            new Posting(Account.PAID, -5_000),
            new Posting(Account.RECEIVABLE, 5_000),
            new Posting(Account.RECEIVABLE, -2_000),
            new Posting(Account.AVAILABLE, 2_000)),
        ledger());
    assertEquals(0, ledger().stream().mapToLong(Posting::fen).sum());
    assertEquals(
        new Balances(-RewardTown.BUDGET_FEN, RewardTown.BUDGET_FEN - 3_000, 0, 0, 3_000),
        town.balances());
  }

  @Test
  void refusesToHaveMoreGivenBackThanWasPaid() {
    var c = reversed(paid());
    recovered(c, 2_000);
    assertRefused(RewardReason.MORE_THAN_PAID, () -> recovered(c, 3_001));
    assertRefused(RewardReason.MORE_THAN_PAID, () -> recovered(c, 0));
    assertEquals(5_000, recovered(c, 3_000).path().reversed().orElseThrow().recoveredFen());
    assertEquals(RewardTown.BUDGET_FEN, town.balances().available());
  }

  @Test
  void refusesToOrderAgainWhatIsPaidOrBeingPaid() {
    var c = town.ordered(person);
    assertRefused(RewardReason.NOTHING_TO_PAY, () -> town.ordered(c));
    assertEquals(1, town.now(c).path().payments().size());
  }

  @Test
  void pagesTheLedgerByVersion() {
    paid();
    var first = town.getBudget.ledger(town.centre(), town.budgetId(), 0, 2).entries();
    assertEquals(2, first.items().size());
    assertEquals(Optional.of("2"), first.next());
    var next = town.getBudget.ledger(town.centre(), town.budgetId(), 2, 2).entries();
    assertEquals(1, next.items().size());
    assertEquals(Optional.empty(), next.next());
    for (int size : List.of(0, 501)) {
      assertRefused(
          RequestReason.INVALID_FIELD,
          () -> town.getBudget.ledger(town.centre(), town.budgetId(), 0, size));
    }
  }

  @Test
  void setsABudgetAndAdjustsIt() {
    var set = town.setBudget.set(town.centre(), town.budget(20_000));
    assertEquals(20_000, set.aggregate().balances().available());
    town.approved(person);
    var more = town.setBudget.set(town.centre(), town.budget(30_000));
    assertEquals(25_000, more.aggregate().balances().available());
    var less = town.setBudget.set(town.centre(), town.budget(5_000));
    assertEquals(0, less.aggregate().balances().available());
    assertRefused(
        RewardReason.BUDGET_BELOW_GIVEN,
        () -> town.setBudget.set(town.centre(), town.budget(4_999)));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> town.setBudget.set(town.centre(), town.budget(0)));
    assertEquals(less.resource(), town.getBudget.get(town.centre(), town.budgetId()));
  }

  @Test
  void setsABudgetOnceHoweverOftenItIsAsked() {
    var command = town.budget(20_000);
    var made = town.setBudget.set(town.centre(), command);
    var again = town.setBudget.set(town.centre(), command);
    assertTrue(again.repeated());
    assertEquals(made.resource(), again.resource());
    var other = town.cases.request(town.centre(), command.request().id(), "another body");
    var reused = command(other, town.approver, Optional.empty());
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> town.setBudget.set(town.centre(), reused));
  }

  private SetRewardBudget.Command command(
      Request request, OfficerId officer, Optional<String> etag) {
    return new SetRewardBudget.Command(request, officer, town.budgetId(), 10_000, etag, "文号");
  }

  @Test
  void refusesABudgetOfAnotherUnitOrAnotherVersion() {
    var centre = town.centre();
    var stale = command(town.cases.request(centre), town.approver, Optional.of("\"1\""));
    assertRefused(RequestReason.STALE_ETAG, () -> town.setBudget.set(centre, stale));
    var villager = command(town.cases.request(centre), town.handler, Optional.empty());
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> town.setBudget.set(centre, villager));
    var both =
        town.caller("both", EnumSet.allOf(Right.class), Set.of(), town.office, town.handling);
    assertRefused(RewardReason.NOT_IN_HAND, () -> town.setBudget.set(both, villager));
  }

  @Test
  void showsABudgetToWhoActsForItsUnitAlone() {
    town.aBudget();
    var id = town.budgetId();
    assertRefused(RewardReason.BUDGET_NOT_FOUND, () -> town.getBudget.get(town.village(), id));
    assertRefused(
        RewardReason.BUDGET_NOT_FOUND, () -> town.getBudget.ledger(town.village(), id, 0, 10));
    var other = new BudgetId(town.office, RewardTown.YEAR + 1);
    assertRefused(RewardReason.BUDGET_NOT_FOUND, () -> town.getBudget.get(town.centre(), other));
  }

  @Test
  void refusesWhoHasNotTheRight() {
    town.aBudget();
    var few = town.caller("few", Set.of(), Set.of(), town.office);
    var id = town.budgetId();
    for (var call :
        List.<Executable>of(
            () -> town.setBudget.set(few, town.budget(20_000)),
            () -> town.getBudget.get(few, id),
            () -> town.getBudget.ledger(few, id, 0, 10))) {
      assertRefused(PartnerReason.RIGHT_MISSING, call);
    }
  }
}
