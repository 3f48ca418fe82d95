package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;

/** Finds that a clue repeats an earlier one that is true (重复举报). */
public final class MarkDuplicateClue {
  private final ClueDesk desk;
  private final CluesInSight inSight;
  private final MoveWords words;

  /**
   * Which it repeats.
   *
   * @param finding 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, ClueId earlier, String finding) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(earlier);
      if (earlier.equals(on.id())) {
        throw Refusal.invalid("duplicate_of", "is another clue");
      }
      finding = MoveWords.required("finding", finding);
    }
  }

  @Inject
  public MarkDuplicateClue(ClueDesk desk, CluesInSight inSight, Ids ids) {
    this.desk = desk;
    this.inSight = inSight;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CLUE_NOT_FOUND also of the earlier, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, NOT_EARLIER,
   *     NOT_FOUND_TRUE
   */
  public Answer<Clue> mark(Caller caller, Command command) {
    var finding = words.content(command.finding());
    return desk.move(
        caller,
        Right.VERIFY_CLUE,
        command.on(),
        List.of(finding),
        (clue, officer) ->
            // Should it be found a duplicate meanwhile, it is one of a clue that is earlier still.
            clue.findDuplicate(
                officer, inSight.get(caller, command.earlier()).aggregate(), finding.ref()));
  }
}
