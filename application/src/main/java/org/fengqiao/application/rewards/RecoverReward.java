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

/** Takes on record that money of a reward that was paid wrongly was given back (追缴入账). */
public final class RecoverReward {
  private final ClueDesk desk;
  private final RewardGuards guards;
  private final MoveWords words;

  /**
   * How much.
   *
   * @param fen above 0, in fen
   * @param note at most 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, long fen, String note) {
    public Command {
      Objects.requireNonNull(on);
      note = MoveWords.optional("note", note);
    }
  }

  @Inject
  public RecoverReward(ClueDesk desk, RewardGuards guards, Ids ids) {
    this.desk = desk;
    this.guards = guards;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, MORE_THAN_PAID
   */
  public Answer<Clue> recover(Caller caller, Command command) {
    var note = words.content(command.note());
    return desk.moveMoney(
        caller,
        Right.REVERSE_REWARD,
        command.on(),
        List.of(note),
        (clue, officer) -> {
          var recovered = new CluePaymentAt(clue).recover(officer, command.fen(), note.ref());
          var c = recovered.after();
          return new ClueDesk.Moved(
              recovered,
              List.of(guards.booked(c, budget -> budget.recover(c.id(), command.fen()))));
        });
  }
}
