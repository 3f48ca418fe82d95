package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.mediation.ConfirmationAt;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Asks a court for both sides to confirm an agreement (申请司法确认). */
public final class AskConfirmation {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param agreement by number
   * @param court 1 to 100 characters
   */
  public record Command(OfficerMove<MediationId> on, int agreement, String court) {
    public Command {
      Objects.requireNonNull(on);
      court = Text.required("court", court, DisputeTexts.NAME);
    }
  }

  @Inject
  public AskConfirmation(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, AGREEMENT_NOT_FOUND,
   *     NOT_IN_EFFECT, NOT_CONFIRMABLE, CONFIRMATION_TOO_LATE, ILLEGAL_CONFIRMATION_MOVE,
   *     INVALID_FIELD
   */
  public Answer<Mediation> ask(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.CONFIRM_AGREEMENT,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new ConfirmationAt(mediation).ask(officer, command.agreement(), command.court()));
  }
}
