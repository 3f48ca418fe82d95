package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueRewardAt;
import org.fengqiao.domain.rewards.DeclineCause;

/**
 * Gives no reward for a clue, or not the shares of one that could not be paid, and says why (不予奖励):
 * what was set aside for it goes back.
 */
public final class DeclineReward {
  private final ClueDesk desk;
  private final RewardGuards guards;
  private final MoveWords words;

  /**
   * Why.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, DeclineCause cause, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(cause);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DeclineReward(ClueDesk desk, RewardGuards guards, Ids ids) {
    this.desk = desk;
    this.guards = guards;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, PAYMENTS_BEGUN
   */
  public Answer<Clue> decline(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.moveMoney(
        caller,
        Right.DECLINE_REWARD,
        command.on(),
        List.of(reason),
        (clue, officer) -> {
          var declined = new ClueRewardAt(clue).decline(officer, command.cause(), reason.ref());
          boolean approved = clue.c().path().approved().isPresent();
          return new ClueDesk.Moved(
              declined, approved ? guards.release(declined.after()) : List.of());
        });
  }
}
