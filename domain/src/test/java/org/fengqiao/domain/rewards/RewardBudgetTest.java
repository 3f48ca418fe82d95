package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.BUDGET;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRE;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.MONTH;
import static org.fengqiao.domain.rewards.RewardFixtures.invalid;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.Decided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What a unit may give, move by move and over random histories against a count of its own. {@code
 * -Dbudgets.lives=N} lives more of them, {@code -Dbudgets.seed=S} begins at another seed: the one a
 * failure prints, with one life, replays it.
 */
class RewardBudgetTest {
  private static final int LIVES = Integer.getInteger("budgets.lives", 400);
  private static final long SEED = Long.getLong("budgets.seed", 20_260_303L);
  private static final int STEPS = 60;
  private static final PaymentId PAYMENT = PaymentId.of(ID, 1, 1);

  private static RewardBudget budget(long fen) {
    return RewardBudget.open(BUDGET, fen, said(APPROVER)).after();
  }

  private static RewardBudget reserved(RewardBudget budget, long fen) {
    return budget.reserve(ID, FIRE, MONTH, fen).after();
  }

  @Test
  void isOneFenToTenBillionYuan() {
    for (long wrong : List.of(Long.MIN_VALUE, -1L, 0L, Fen.MOST_BUDGET + 1, Long.MAX_VALUE)) {
      invalid("fen", () -> RewardBudget.open(BUDGET, wrong, said(APPROVER)));
      invalid("fen", () -> budget(5).adjust(wrong, said(APPROVER)));
    }
    for (long right : List.of(1L, Fen.MOST_BUDGET)) {
      assertEquals(new Balances(-right, right, 0, 0, 0), budget(right).balances());
      assertEquals(
          budget(right).balances(), budget(2).adjust(right, said(APPROVER)).after().balances());
    }
  }

  @Test
  void isAdjustedToAnotherSumNotBelowWhatIsGiven() {
    invalid("fen", () -> budget(100).adjust(100, said(APPROVER)));
    var given = reserved(budget(100), 60);
    var refusal = refused(RewardReason.BUDGET_BELOW_GIVEN, () -> given.adjust(59, said(APPROVER)));
    assertEquals("60", refusal.details().get("given_fen"));
    assertEquals(BUDGET.name(), refusal.details().get("budget"));
    var least = given.adjust(60, said(APPROVER));
    assertEquals(new Balances(-60, 0, 60, 0, 0), least.after().balances());
    assertEquals(List.of(new BudgetFact.Appropriated(BUDGET, -40, said(APPROVER))), least.facts());
  }

  @Test
  void givesNoMoreThanItHas() {
    var refusal =
        refused(RewardReason.BUDGET_EXHAUSTED, () -> reserved(reserved(budget(100), 60), 41));
    assertEquals("40", refusal.details().get("available_fen"));
    assertEquals(BUDGET.name(), refusal.details().get("budget"));
    var all = reserved(reserved(budget(100), 60), 40);
    assertEquals(new Balances(-100, 0, 100, 0, 0), all.balances());
  }

  @Test
  void movesMoneyFromOneAccountToAnother() {
    var b = reserved(budget(100), 60);
    b = b.payOut(ID, PAYMENT, 50).after();
    assertEquals(new Balances(-100, 40, 10, 50, 0), b.balances());
    b = b.release(ID, FIRE, MONTH, 10).after();
    assertEquals(new Balances(-100, 50, 0, 50, 0), b.balances());
    b = b.reverse(ID, 50).after();
    assertEquals(new Balances(-100, 50, 0, 0, 50), b.balances());
    b = b.recover(ID, 20).after();
    assertEquals(new Balances(-100, 70, 0, 0, 30), b.balances());
    assertEquals(50, b.given(FIRE, MONTH));
  }

  @Test
  void movesNothingThatIsNotThere() {
    var b = reserved(budget(100), 60);
    for (Executable wrong :
        List.<Executable>of(
            () -> b.payOut(ID, PAYMENT, 61),
            () -> b.release(ID, FIRE, MONTH, 61),
            () -> b.release(ID, new RiskCode("other"), MONTH, 60),
            () -> b.release(ID, FIRE, MONTH.plusMonths(1), 60),
            () -> b.reverse(ID, 1),
            () -> b.recover(ID, 1),
            () -> b.reserve(ID, FIRE, MONTH, 0),
            () -> b.reserve(ID, FIRE, MONTH, -1),
            () -> b.payOut(ID, PAYMENT, -1),
            () -> b.release(ID, FIRE, MONTH, -1))) {
      assertThrows(IllegalArgumentException.class, wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> new Posting(Account.PAID, 0));
    assertThrows(IllegalArgumentException.class, () -> new Balances(-1, 0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Balances(-1, 2, 0, 0, -1));
  }

  @Test
  void beginsWithWhatIsAppropriated() {
    var fact = new BudgetFact.Reversed(ID, 1);
    assertThrows(IllegalStateException.class, () -> RewardBudget.LINEAGE.begin(List.of(fact)));
  }

  @Test
  void agreesWithACountOfItsOwnOverRandomHistories() {
    int exhausted = 0;
    int below = 0;
    for (long seed = SEED; seed < SEED + LIVES; seed++) {
      var life = new Life(seed);
      life.live();
      exhausted += life.exhausted;
      below += life.below;
    }
    assertTrue(LIVES < 400 || (exhausted > LIVES && below > LIVES), exhausted + " " + below);
  }

  private record OfMonth(RiskCode type, YearMonth month) {}

  /** One budget, and its ledger kept line by line. */
  private static final class Life {
    private final Random random;
    private final String label;
    private final long scale;
    private final List<Posting> ledger = new ArrayList<>();
    private final Map<OfMonth, Long> given = new HashMap<>();
    private final List<BudgetFact> facts = new ArrayList<>();
    private RewardBudget b;
    private int exhausted;
    private int below;

    Life(long seed) {
      random = new Random(seed);
      label = "-Dbudgets.lives=1 -Dbudgets.seed=" + seed;
      scale = random.nextBoolean() ? 50 : Fen.MOST_REWARD / 2;
      var opened = RewardBudget.open(BUDGET, fen(8), said(APPROVER));
      b = opened.after();
      keep(opened, Account.APPROPRIATION, Account.AVAILABLE, opened.after().balances().available());
    }

    void live() {
      for (int step = 0; step < STEPS; step++) {
        step();
      }
      var first = RewardBudget.LINEAGE.begin(facts.subList(0, 1)).after();
      assertEquals(b, RewardBudget.LINEAGE.fold(first, facts.subList(1, facts.size())), label);
    }

    private void step() {
      switch (random.nextInt(7)) {
        case 0 -> adjust(fen(8));
        case 1 -> release();
        case 2 ->
            part(Account.RESERVED)
                .ifPresent(
                    fen -> keep(b.payOut(ID, PAYMENT, fen), Account.RESERVED, Account.PAID, fen));
        case 3 ->
            part(Account.PAID)
                .ifPresent(fen -> keep(b.reverse(ID, fen), Account.PAID, Account.RECEIVABLE, fen));
        case 4 ->
            part(Account.RECEIVABLE)
                .ifPresent(
                    fen -> keep(b.recover(ID, fen), Account.RECEIVABLE, Account.AVAILABLE, fen));
        default -> reserve(fen(2));
      }
    }

    private void adjust(long fen) {
      long had = -held(Account.APPROPRIATION);
      if (fen - had < -held(Account.AVAILABLE)) {
        refused(RewardReason.BUDGET_BELOW_GIVEN, () -> b.adjust(fen, said(APPROVER)));
        below++;
      } else if (fen != had) {
        keep(b.adjust(fen, said(APPROVER)), Account.APPROPRIATION, Account.AVAILABLE, fen - had);
      }
    }

    private void reserve(long fen) {
      var of = ofMonth();
      if (fen > held(Account.AVAILABLE)) {
        refused(RewardReason.BUDGET_EXHAUSTED, () -> b.reserve(ID, of.type(), of.month(), fen));
        exhausted++;
      } else {
        given.merge(of, fen, Long::sum);
        keep(b.reserve(ID, of.type(), of.month(), fen), Account.AVAILABLE, Account.RESERVED, fen);
      }
    }

    private void release() {
      var of = ofMonth();
      long most = Math.min(part(Account.RESERVED).orElse(0L), given.getOrDefault(of, 0L));
      if (most > 0) {
        long fen = random.nextBoolean() ? most : 1 + random.nextLong(most);
        given.merge(of, -fen, Long::sum);
        keep(b.release(ID, of.type(), of.month(), fen), Account.RESERVED, Account.AVAILABLE, fen);
      }
    }

    private void keep(Decided<RewardBudget> decided, Account from, Account to, long fen) {
      b = decided.after();
      ledger.add(new Posting(from, -fen));
      ledger.add(new Posting(to, fen));
      for (var fact : decided.facts()) {
        var booked = (BudgetFact) fact;
        facts.add(booked);
        assertEquals(0, booked.postings().stream().mapToLong(Posting::fen).sum(), label);
      }
      long all = 0;
      for (var account : Account.values()) {
        assertEquals(held(account), b.balances().of(account), label);
        assertTrue(account == Account.APPROPRIATION || held(account) >= 0, label);
        all += held(account);
      }
      assertEquals(0, all, label);
      given.forEach((of, sum) -> assertEquals(sum, b.given(of.type(), of.month()), label));
      assertEquals(given.values().stream().filter(sum -> sum > 0).count(), b.given().size(), label);
    }

    private long held(Account account) {
      return ledger.stream()
          .filter(line -> line.account() == account)
          .mapToLong(Posting::fen)
          .sum();
    }

    private Optional<Long> part(Account account) {
      long all = Math.min(held(account), Fen.MOST_REWARD);
      return all == 0
          ? Optional.empty()
          : Optional.of(random.nextBoolean() ? all : 1 + random.nextLong(all));
    }

    private OfMonth ofMonth() {
      var type = random.nextBoolean() ? FIRE : new RiskCode("other");
      return new OfMonth(type, MONTH.plusMonths(random.nextInt(2)));
    }

    private long fen(int times) {
      return 1 + random.nextLong(times * scale);
    }
  }
}
