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
import org.fengqiao.domain.rewards.GradeCode;

/** Grades a clue by its effect, or grades it anew (评级). */
public final class GradeClue {
  private final ClueDesk desk;
  private final MoveWords words;

  /**
   * By what effect.
   *
   * @param effect 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, GradeCode grade, String effect) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(grade);
      effect = MoveWords.required("effect", effect);
    }
  }

  @Inject
  public GradeClue(ClueDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, GRADE_NOT_IN_PACK
   */
  public Answer<Clue> grade(Caller caller, Command command) {
    var effect = words.content(command.effect());
    return desk.move(
        caller,
        Right.GRADE_CLUE,
        command.on(),
        List.of(effect),
        (clue, officer) -> new ClueRewardAt(clue).grade(officer, command.grade(), effect.ref()));
  }
}
