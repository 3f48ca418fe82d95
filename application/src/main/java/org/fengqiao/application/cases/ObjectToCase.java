package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Says for a unit that a case is not its own (派单异议); it has it until that is decided. */
public final class ObjectToCase {
  private final CaseDesk desk;

  /**
   * What is said.
   *
   * @param officer of the lead unit
   * @param reason 1 to 2,000 characters
   */
  public record Command(MoveOn on, OfficerId officer, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public ObjectToCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, OBJECTIONS_USED_UP,
   *     OBJECTION_TOO_LATE, INVALID_FIELD
   */
  public Answer<Case> object(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.OBJECT_TO_CASE,
        command.on(),
        sitting ->
            sitting
                .dispute()
                .object(sitting.officer(command.officer()), sitting.reason(command.reason())));
  }
}
