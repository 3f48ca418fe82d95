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
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueRewardAt;

/**
 * Approves a reward, as neither who graded nor who proposed it may (审批): it is set aside in the
 * budget of the year, and counts among what the month's bounds leave.
 */
public final class ApproveReward {
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
  public ApproveReward(ClueDesk desk, RewardGuards guards, Policies policies, Ids ids) {
    this.desk = desk;
    this.guards = guards;
    this.limits = new ClueLimits(policies);
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND,
   *     APPROVED_BY_PROPOSER, CAP_REACHED, REWARD_CHANGED, BUDGET_NOT_FOUND, BUDGET_EXHAUSTED,
   *     REPORTER_ERASED
   */
  public Answer<Clue> approve(Caller caller, Command command) {
    var note = words.content(command.note());
    return desk.moveMoney(
        caller,
        Right.APPROVE_REWARD,
        command.on(),
        List.of(note),
        (clue, officer) -> approved(clue, officer, note.ref()));
  }

  private ClueDesk.Moved approved(ClueAt clue, ActingOfficer officer, ContentRef note) {
    var month = limits.month(clue.c(), clue.now());
    var bounds = guards.bounds(clue.c(), month);
    var approved =
        new ClueRewardAt(clue)
            .approve(officer, bounds.id(), month, bounds.given(), bounds.ofType(), note);
    return new ClueDesk.Moved(approved, bounds.reserve(approved.after()));
  }
}
