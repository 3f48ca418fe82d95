package org.fengqiao.domain.rewards;

import java.util.Objects;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.SpecRef;

/** What the pack that a clue was submitted under says of rewards. */
public interface RewardTerms {
  /** How long that may take. */
  Term limit(ClueLimit of);

  /** How much more may be given to claim a reward, in the unit of that limit. */
  Budget longestExtension();

  RewardTable table();

  GuessRule guesses();

  /** A limit, and the rule it is read by. */
  record Term(SpecRef spec, Budget budget) {
    public Term {
      Objects.requireNonNull(spec);
      Objects.requireNonNull(budget);
    }
  }
}
