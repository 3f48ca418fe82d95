package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueRewardAt;

/**
 * Proposes what a clue is worth by the table of its pack and what its bounds leave (拟定奖励). What is
 * left is looked at again when it is approved.
 */
public final class ProposeReward {
  private final ClueDesk desk;
  private final RewardGuards guards;
  private final ClueLimits limits;
  private final MoveWords words;

  /**
   * What is said with it.
   *
   * @param note at most 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, String note) {
    public Command {
      Objects.requireNonNull(on);
      note = MoveWords.optional("note", note);
    }
  }

  @Inject
  public ProposeReward(ClueDesk desk, RewardGuards guards, Policies policies, Ids ids) {
    this.desk = desk;
    this.guards = guards;
    this.limits = new ClueLimits(policies);
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, CAP_REACHED,
   *     REPORTER_ERASED
   */
  public Answer<Clue> propose(Caller caller, Command command) {
    var note = words.content(command.note());
    return desk.move(
        caller,
        Right.PROPOSE_REWARD,
        command.on(),
        List.of(note),
        (clue, officer) -> {
          var bounds = guards.bounds(clue.c(), limits.month(clue.c(), clue.now()));
          return new ClueRewardAt(clue)
              .propose(officer, bounds.given(), bounds.ofType(), note.ref());
        });
  }
}
