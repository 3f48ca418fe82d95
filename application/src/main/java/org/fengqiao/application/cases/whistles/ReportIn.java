package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Role;

/** Reports in for an organ that a whistle called (报到). */
public final class ReportIn {
  private final WhistleDesk desk;

  /**
   * What is asked.
   *
   * @param organ as which it was called
   */
  public record Command(OfficerMove<WhistleId> on, Role organ) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(organ);
    }
  }

  @Inject
  public ReportIn(WhistleDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the whistle as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_CALLED, WHISTLE_OVER, ILLEGAL_ANSWER
   */
  public Answer<Whistle> reportIn(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.REPORT_IN,
        command.on(),
        (whistle, officer) -> whistle.reportIn(officer, command.organ()));
  }
}
