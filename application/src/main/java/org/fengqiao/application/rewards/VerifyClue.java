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

/** Finds a clue true or untrue (核实). */
public final class VerifyClue {
  private final ClueDesk desk;
  private final MoveWords words;

  /**
   * What was found.
   *
   * @param finding 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, boolean isTrue, String finding) {
    public Command {
      Objects.requireNonNull(on);
      finding = MoveWords.required("finding", finding);
    }
  }

  @Inject
  public VerifyClue(ClueDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND
   */
  public Answer<Clue> verify(Caller caller, Command command) {
    var finding = words.content(command.finding());
    return desk.move(
        caller,
        Right.VERIFY_CLUE,
        command.on(),
        List.of(finding),
        (clue, officer) ->
            command.isTrue()
                ? clue.verify(officer, finding.ref())
                : clue.findInvalid(officer, finding.ref()));
  }
}
