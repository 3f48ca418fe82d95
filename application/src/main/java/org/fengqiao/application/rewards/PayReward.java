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

/** Orders a reward to be paid (支付): each share that was not, and is not being paid. */
public final class PayReward {
  private final ClueDesk desk;
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
  public PayReward(ClueDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it. The orders are handed over after it, each as
   * often as it takes, by an id that is made of the clue and the payee.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, NOTHING_TO_PAY
   */
  public Answer<Clue> pay(Caller caller, Command command) {
    var note = words.content(command.note());
    return desk.move(
        caller,
        Right.PAY_REWARD,
        command.on(),
        List.of(note),
        (clue, officer) -> new CluePaymentAt(clue).pay(officer, note.ref()));
  }
}
