package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.BudgetFact;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;

/** Shows a budget as it is now, and its ledger. */
public final class GetRewardBudget {
  private final Access access;
  private final Aggregates aggregates;
  private final Journal journal;
  private final Contents contents;

  /**
   * A page of what was booked.
   *
   * @param entries the oldest first; one of the journal a line
   * @param words by which money was appropriated
   */
  public record Ledger(Page<Entry> entries, Map<ContentId, Content> words) {
    public Ledger {
      Objects.requireNonNull(entries);
      words = Map.copyOf(words);
    }
  }

  @Inject
  public GetRewardBudget(Access access, Aggregates aggregates, Journal journal, Contents contents) {
    this.access = access;
    this.aggregates = aggregates;
    this.journal = journal;
    this.contents = contents;
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
   * What was booked, the oldest first; the key is the version.
   *
   * @param after the version it begins after; 0 for the first
   * @param size how many at most, 1 to 500
   * @throws Refusal as {@link #get}; INVALID_FIELD
   */
  public Ledger ledger(Caller caller, BudgetId id, int after, int size) {
    access.require(caller, Right.GET_REWARD_BUDGET);
    find(caller, id);
    var shown = Entry.page(journal.of(id.ref(), after, size + 1), size);
    var words =
        shown.items().stream()
            .flatMap(entry -> entry.facts().stream())
            .flatMap(fact -> words((BudgetFact) fact))
            .map(ContentRef::id)
            .toList();
    return new Ledger(shown, contents.findAll(words));
  }

  private static Stream<ContentRef> words(BudgetFact fact) {
    return switch (fact) {
      case BudgetFact.Appropriated(_, _, var said) -> Stream.of(said.words());
      case BudgetFact.Reserved _,
          BudgetFact.Released _,
          BudgetFact.PaidOut _,
          BudgetFact.Reversed _,
          BudgetFact.Recovered _ ->
          Stream.empty();
    };
  }

  private Loaded<RewardBudget> find(Caller caller, BudgetId id) {
    return aggregates
        .find(RewardBudget.class, id.ref())
        .filter(_ -> caller.rights().actsFor().contains(id.unit()))
        .orElseThrow(() -> Refusal.notFound(RewardReason.BUDGET_NOT_FOUND, id.name()));
  }
}
