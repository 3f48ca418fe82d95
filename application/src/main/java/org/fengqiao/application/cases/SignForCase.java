package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Signs for a case on behalf of an officer of its lead unit (签收). */
public final class SignForCase {
  private final CaseDesk desk;

  public record Command(MoveOn on, OfficerId officer) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
    }
  }

  @Inject
  public SignForCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD
   */
  public Answer<Case> signFor(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.SIGN_FOR_CASE,
        command.on(),
        sitting -> {
          var officer = sitting.officer(command.officer());
          return sitting.at().signFor(officer);
        });
  }
}
