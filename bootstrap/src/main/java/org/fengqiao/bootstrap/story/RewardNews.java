package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.RewardBudget;

/** What there is to tell of clues and rewards; never of one by itself, which might tell of whom. */
public sealed interface RewardNews {
  /** Each of these is now like this. */
  record OfClues(List<Clue> clues) implements RewardNews {
    public OfClues {
      clues = List.copyOf(clues);
    }
  }

  /** The budget that rewards are given of is now like this. */
  record OfBudget(RewardBudget budget) implements RewardNews {}

  /** The public is told this of a month. */
  record OfResults(ListRewardResultsResponse results) implements RewardNews {}
}
