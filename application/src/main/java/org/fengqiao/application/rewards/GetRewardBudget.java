package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;

/** Shows a budget as it is now, and its ledger. */
public final class GetRewardBudget {
  private final Access access;
  private final Aggregates aggregates;
  private final Journal journal;

  @Inject
  public GetRewardBudget(Access access, Aggregates aggregates, Journal journal) {
    this.access = access;
    this.aggregates = aggregates;
    this.journal = journal;
  }

  /**
   * The budget.
   *
   * @throws Refusal RIGHT_MISSING; BUDGET_NOT_FOUND, also where the caller does not act for the
   *     unit
   */
  public Loaded<RewardBudget> get(Caller caller, BudgetId id) {
    access.require(caller, Right.GET_REWARD_BUDGET);
    return find(caller, id);
  }

  /**
   * What was booked, the oldest first: one entry of the journal a line; the key is its version.
   *
   * @param after the version it begins after; 0 for the first
   * @param size how many at most, 1 to 500
   * @throws Refusal as {@link #get}; INVALID_FIELD
   */
  public Page<Entry> ledger(Caller caller, BudgetId id, int after, int size) {
    access.require(caller, Right.GET_REWARD_BUDGET);
    find(caller, id);
    return Entry.page(journal.of(id.ref(), after, size + 1), size);
  }

  private Loaded<RewardBudget> find(Caller caller, BudgetId id) {
    return aggregates
        .find(RewardBudget.class, id.ref())
        .filter(_ -> caller.rights().actsFor().contains(id.unit()))
        .orElseThrow(() -> Refusal.notFound(RewardReason.BUDGET_NOT_FOUND, id.name()));
  }
}
