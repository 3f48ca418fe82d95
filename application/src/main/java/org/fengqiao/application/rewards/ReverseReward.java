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
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.ReverseCause;

/**
 * Takes on record that a reward was paid wrongly (追回): a counter-entry in the ledger, and a debt.
 */
public final class ReverseReward {
  private final ClueDesk desk;
  private final RewardGuards guards;
  private final MoveWords words;

  /**
   * Why.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, ReverseCause cause, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(cause);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ReverseReward(ClueDesk desk, RewardGuards guards, Ids ids) {
    this.desk = desk;
    this.guards = guards;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND
   */
  public Answer<Clue> reverse(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.moveMoney(
        caller,
        Right.REVERSE_REWARD,
        command.on(),
        List.of(reason),
        (clue, officer) -> {
          var reversed = new CluePaymentAt(clue).reverse(officer, command.cause(), reason.ref());
          var c = reversed.after();
          long fen = c.path().paidFen();
          return new ClueDesk.Moved(
              reversed, List.of(guards.booked(c, budget -> budget.reverse(c.id(), fen))));
        });
  }
}
