package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Lets a suspended case and its clocks go on (恢复). */
public final class ResumeCase {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param officer of the lead unit
   * @param note 0 to 2,000 characters
   */
  public record Command(MoveOn on, OfficerId officer, String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      note = Text.optional("note", note, 2_000);
    }
  }

  @Inject
  public ResumeCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, INVALID_FIELD
   */
  public Answer<Case> resume(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.RESUME_CASE,
        command.on(),
        sitting ->
            sitting
                .time()
                .resume(sitting.officer(command.officer()), sitting.note(command.note())));
  }
}
