package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.ConfirmationAt;
import org.fengqiao.domain.mediation.ConfirmationResult;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Records what a court decided on an agreement, or that it was asked no more (司法确认裁定). */
public final class RecordConfirmation {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param agreement by number
   * @param text 1 to 2,000 characters
   */
  public record Command(
      OfficerMove<MediationId> on, int agreement, ConfirmationResult result, String text) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(result);
      text = MoveWords.required("text", text);
    }
  }

  @Inject
  public RecordConfirmation(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, AGREEMENT_NOT_FOUND,
   *     NOT_IN_EFFECT, ILLEGAL_CONFIRMATION_MOVE, INVALID_FIELD
   */
  public Answer<Mediation> record(Caller caller, Command command) {
    var said = words.content(command.text());
    return desk.move(
        caller,
        Right.CONFIRM_AGREEMENT,
        command.on(),
        List.of(said),
        (mediation, officer) ->
            new ConfirmationAt(mediation)
                .end(officer, command.agreement(), command.result(), said.ref()));
  }
}
