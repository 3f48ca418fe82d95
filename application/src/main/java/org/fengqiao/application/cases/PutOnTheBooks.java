package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Keeps a case that cannot be solved now on the books, where it is reviewed (挂账), as another
 * officer approves.
 */
public final class PutOnTheBooks {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param officer who asks, of the lead unit
   * @param approver another officer, for whom the caller acts
   * @param reason 1 to 2,000 characters
   */
  public record Command(MoveOn on, OfficerId officer, OfficerId approver, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(approver);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public PutOnTheBooks(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, APPROVED_BY_ASKER,
   *     NO_REVIEW_CLOCK, CLOCK_CHANGED_TOO_OFTEN, TOO_MANY_CLOCK_RUNS, INVALID_FIELD
   */
  public Answer<Case> put(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.PUT_ON_THE_BOOKS,
        command.on(),
        sitting ->
            sitting
                .books()
                .put(
                    sitting.officer(command.officer()),
                    sitting.approver(command.approver()),
                    sitting.reason(command.reason())));
  }
}
