package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.Right;

/** Returns a reply that is not good enough (退回); the unit has a new limit. */
public final class ReturnReply {
  private final SupervisionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   * @param budget of the new limit; empty for the pack's
   */
  public record Command(OfficerMove<SupervisionId> on, String reason, Optional<Budget> budget) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
      budget.ifPresent(Budget::requireGivable);
    }
  }

  @Inject
  public ReturnReply(SupervisionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the supervision as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_SUPERIOR, ILLEGAL_SUPERVISION_MOVE,
   *     TOO_MANY_RETURNS, INVALID_FIELD
   */
  public Answer<Supervision> giveBack(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.RETURN_REPLY,
        command.on(),
        List.of(reason),
        (supervision, officer) -> supervision.giveBack(officer, reason.ref(), command.budget()));
  }
}
