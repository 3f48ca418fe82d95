package org.fengqiao.application.rewards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.rewards.Clue;

/** All clues, as committed now. One is found through {@code Aggregates}. */
public interface Clues {
  /**
   * A page of what the filter means and the sight allows, the newest first; the key is the id,
   * which rises with time.
   *
   * @param now by which it is told what is overdue
   */
  Page<Loaded<Clue>> list(ClueFilter filter, Sight sight, Instant now, PageRequest page);

  /** The clue whose claim code begins so; whoever may see it. */
  Optional<Loaded<Clue>> find(String finder);

  /**
   * What was paid in an area and month, by type, and grades that at least as many were paid of; at
   * most {@value #MOST_RESULTS}, in no order.
   *
   * @param root all areas within it
   * @param area the level of the areas that are told apart
   * @param from of the month
   * @param until of the next
   * @param least so many clues as a grade must have to be told of
   */
  List<RewardResults> results(
      DivisionCode root, Level area, Instant from, Instant until, int least);

  int MOST_RESULTS = 5_000;
}
