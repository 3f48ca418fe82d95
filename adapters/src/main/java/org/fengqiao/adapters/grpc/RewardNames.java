package org.fengqiao.adapters.grpc;

import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;

/** The names of clues, orders to pay and budgets; as {@link Names} has those of others. */
final class RewardNames {
  private static final String BUDGETS = "rewardBudgets/";
  private static final String BUDGET_FORM = "is units/{uuid}/rewardBudgets/{year}";
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private RewardNames() {}

  static ClueId clue(String field, String name) {
    return new ClueId(Names.uuid(field, "clues", name));
  }

  static PaymentId payment(String field, String name) {
    return new PaymentId(Names.uuid(field, "payments", name));
  }

  static BudgetId budget(String field, String name) {
    int at = name.indexOf("/" + BUDGETS);
    var year = at < 0 ? "" : name.substring(at + 1 + BUDGETS.length());
    if (!YEAR.matcher(year).matches()) {
      throw Refusal.invalid(field, BUDGET_FORM);
    }
    return Nested.as(
        field,
        () -> new BudgetId(Names.unit(field, name.substring(0, at)), Integer.parseInt(year)));
  }
}
