package org.fengqiao.domain.rewards;

import java.util.Objects;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;

/**
 * Names what a unit may give as rewards in a year (奖励预算).
 *
 * @param year 2000 to 2200, by the calendar of the pack
 */
public record BudgetId(UnitId unit, int year) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  public BudgetId {
    Objects.requireNonNull(unit);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Refusal.invalid("year", "is " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.REWARD_BUDGET, unit.value() + "/" + year);
  }

  /** The resource name. */
  public String name() {
    return "units/" + unit.value() + "/rewardBudgets/" + year;
  }
}
