package org.fengqiao.domain.rewards;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.OfficerWords;

/**
 * What a unit may give as rewards in a year (奖励预算), and what it gave: the guard against giving
 * more, written with every clue whose money moves, so that of two that race one decides again.
 *
 * @param given what was approved and not released, by month and type
 */
public record RewardBudget(BudgetId id, Balances balances, List<OfType> given)
    implements Aggregate {
  /** How a budget comes from its facts. */
  public static final Lineage<RewardBudget, BudgetFact> LINEAGE =
      new Lineage<>(
          AggregateKind.REWARD_BUDGET,
          RewardBudget.class,
          BudgetFact.class,
          RewardBudget::begun,
          RewardBudget::after);

  /**
   * What was given for a type in a month, in fen.
   *
   * @param fen above 0
   */
  public record OfType(RiskCode type, YearMonth month, long fen) {
    public OfType {
      Objects.requireNonNull(type);
      Objects.requireNonNull(month);
      if (fen < 1) {
        throw new IllegalArgumentException("no more is released than was given of " + type);
      }
    }
  }

  public RewardBudget {
    Objects.requireNonNull(id);
    Objects.requireNonNull(balances);
    given = List.copyOf(given);
  }

  /**
   * Gives a year's budget to a unit (预算下达).
   *
   * @throws Refusal INVALID_FIELD of {@code fen}
   */
  public static Decided<RewardBudget> open(BudgetId id, long fen, OfficerWords said) {
    requireBounded(fen);
    return LINEAGE.begin(List.of(new BudgetFact.Appropriated(id, fen, said)));
  }

  /**
   * Makes it that much in all (预算调整).
   *
   * @throws Refusal INVALID_FIELD of {@code fen}; BUDGET_BELOW_GIVEN
   */
  public Decided<RewardBudget> adjust(long fen, OfficerWords said) {
    requireBounded(fen);
    long more = fen + balances.appropriation();
    if (more == 0) {
      throw Refusal.invalid("fen", "is another than it has");
    }
    if (balances.available() + more < 0) {
      throw Refusal.conflict(
          RewardReason.BUDGET_BELOW_GIVEN,
          Map.of(
              "budget", id.name(), "given_fen", Long.toString(fen - balances.available() - more)));
    }
    return LINEAGE.move(this, List.of(new BudgetFact.Appropriated(id, more, said)));
  }

  /**
   * Sets a reward aside.
   *
   * @throws Refusal BUDGET_EXHAUSTED
   */
  public Decided<RewardBudget> reserve(ClueId clue, RiskCode type, YearMonth month, long fen) {
    if (fen > balances.available()) {
      throw Refusal.conflict(
          RewardReason.BUDGET_EXHAUSTED,
          Map.of("budget", id.name(), "available_fen", Long.toString(balances.available())));
    }
    return book(new BudgetFact.Reserved(clue, type, month, fen), fen);
  }

  /** Has back what is not given of one: it was declined, all of it or the rest, or expired. */
  public Decided<RewardBudget> release(ClueId clue, RiskCode type, YearMonth month, long fen) {
    return book(new BudgetFact.Released(clue, type, month, fen), fen);
  }

  /** Books what was paid of one. */
  public Decided<RewardBudget> payOut(ClueId clue, PaymentId payment, long fen) {
    return book(new BudgetFact.PaidOut(clue, payment, fen), fen);
  }

  /** Books that one was paid wrongly. */
  public Decided<RewardBudget> reverse(ClueId clue, long fen) {
    return book(new BudgetFact.Reversed(clue, fen), fen);
  }

  /** Books what was given back of one. */
  public Decided<RewardBudget> recover(ClueId clue, long fen) {
    return book(new BudgetFact.Recovered(clue, fen), fen);
  }

  /** What was given for a type in a month, in fen. */
  public long given(RiskCode type, YearMonth month) {
    return given.stream()
        .filter(one -> one.type().equals(type) && one.month().equals(month))
        .mapToLong(OfType::fen)
        .sum();
  }

  private Decided<RewardBudget> book(BudgetFact fact, long fen) {
    if (!Fen.isReward(fen)) {
      throw new IllegalArgumentException("what is booked is a reward, or a part of one: " + fact);
    }
    return LINEAGE.move(this, List.of(fact));
  }

  private static void requireBounded(long fen) {
    if (fen < 1 || fen > Fen.MOST_BUDGET) {
      throw Refusal.invalid("fen", "is 1 to " + Fen.MOST_BUDGET);
    }
  }

  private static RewardBudget begun(BudgetFact fact) {
    if (!(fact instanceof BudgetFact.Appropriated(var id, _, _))) {
      throw new IllegalStateException("a budget is appropriated first, not " + fact);
    }
    return new RewardBudget(id, Balances.NONE, List.of()).after(fact);
  }

  private RewardBudget after(BudgetFact fact) {
    var booked = new RewardBudget(id, balances.after(fact.postings()), given);
    return switch (fact) {
      case BudgetFact.Reserved(_, var type, var month, long fen) -> booked.gave(type, month, fen);
      case BudgetFact.Released(_, var type, var month, long fen) -> booked.gave(type, month, -fen);
      case BudgetFact.Appropriated _,
          BudgetFact.PaidOut _,
          BudgetFact.Reversed _,
          BudgetFact.Recovered _ ->
          booked;
    };
  }

  private RewardBudget gave(RiskCode type, YearMonth month, long fen) {
    var others =
        given.stream().filter(one -> !one.type().equals(type) || !one.month().equals(month));
    long now = Math.addExact(given(type, month), fen);
    var left = now == 0 ? Stream.<OfType>of() : Stream.of(new OfType(type, month, now));
    return new RewardBudget(id, balances, Stream.concat(others, left).toList());
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
