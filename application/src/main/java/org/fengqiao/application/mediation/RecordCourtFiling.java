package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
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

/** Records that a court filed an application to confirm an agreement (立案). */
public final class RecordCourtFiling {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param agreement by number
   * @param docket 1 to 100 characters
   * @param filed between the asking and now
   */
  public record Command(OfficerMove<MediationId> on, int agreement, String docket, Instant filed) {
    public Command {
      Objects.requireNonNull(on);
      docket = Text.required("docket", docket, DisputeTexts.NAME);
      Objects.requireNonNull(filed);
    }
  }

  @Inject
  public RecordCourtFiling(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, AGREEMENT_NOT_FOUND,
   *     NOT_IN_EFFECT, ILLEGAL_CONFIRMATION_MOVE, INVALID_FIELD
   */
  public Answer<Mediation> record(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.CONFIRM_AGREEMENT,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new ConfirmationAt(mediation)
                .file(officer, command.agreement(), command.docket(), command.filed()));
  }
}
