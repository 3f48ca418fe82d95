package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Says that a case was reviewed and is kept on the books (复核). */
public final class ReviewOnTheBooks {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public ReviewOnTheBooks(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NO_REVIEW_CLOCK, TOO_MANY_CLOCK_RUNS,
   *     INVALID_FIELD
   */
  public Answer<Case> review(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.REVIEW_ON_THE_BOOKS,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          return sitting.books().review(sitting.reason(command.reason()));
        });
  }
}
