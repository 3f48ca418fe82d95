package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.partners.Right;

/** Takes a supervision back (撤销督办). */
public final class WithdrawSupervision {
  private final SupervisionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<SupervisionId> on, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public WithdrawSupervision(SupervisionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the supervision as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_SUPERIOR, ILLEGAL_SUPERVISION_MOVE,
   *     INVALID_FIELD
   */
  public Answer<Supervision> withdraw(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.WITHDRAW_SUPERVISION,
        command.on(),
        List.of(reason),
        (supervision, officer) -> supervision.withdraw(officer, reason.ref()));
  }
}
