package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.NamedRun;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Gives a running clock of a case more time (延期), as another officer approves. */
public final class ExtendClock {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param officer who asks, of the lead unit
   * @param approver another officer, for whom the caller acts
   * @param added in the unit of the clock's budget
   * @param reason 1 to 2,000 characters
   */
  public record Command(
      MoveOn on,
      OfficerId officer,
      OfficerId approver,
      NamedRun clock,
      Budget added,
      String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(approver);
      Objects.requireNonNull(clock);
      Objects.requireNonNull(added);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public ExtendClock(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, NOT_THE_LEAD, APPROVED_BY_ASKER, CLOCK_NOT_RUNNING,
   *     CLOCK_CHANGED_TOO_OFTEN, INVALID_FIELD
   */
  public Answer<Case> extend(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.EXTEND_CLOCK,
        command.on(),
        sitting ->
            sitting
                .time()
                .extend(
                    command.clock(),
                    command.added(),
                    sitting.officer(command.officer()),
                    sitting.approver(command.approver()),
                    sitting.reason(command.reason())));
  }
}
