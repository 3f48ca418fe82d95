package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueRewardAt;

/** Makes the time to claim a reward longer (延长领取期限). */
public final class ExtendClaim {
  private final ClueDesk desk;
  private final Officers officers;
  private final MoveWords words;

  /**
   * By how much, and who approves.
   *
   * @param approver another officer of the unit that rewards it
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, OfficerId approver, Budget budget, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(approver);
      Objects.requireNonNull(budget);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ExtendClaim(ClueDesk desk, Officers officers, Ids ids) {
    this.desk = desk;
    this.officers = officers;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING also of the approver, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND,
   *     EXTENSION_BY_ASKER, TIME_RUN_OUT, EXTENSION_TOO_LONG, INVALID_FIELD
   */
  public Answer<Clue> extend(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.EXTEND_CLAIM,
        command.on(),
        List.of(reason),
        (clue, officer) -> {
          var approver = officers.acting(caller, command.approver(), clue.now());
          return new ClueRewardAt(clue).extend(officer, approver, command.budget(), reason.ref());
        });
  }
}
