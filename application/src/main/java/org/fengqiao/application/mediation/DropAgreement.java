package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAgreementAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Lets the agreement that waits for signatures fall through (签署前反悔). */
public final class DropAgreement {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DropAgreement(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     INVALID_FIELD
   */
  public Answer<Mediation> drop(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.MAKE_AGREEMENT,
        command.on(),
        List.of(said),
        (mediation, officer) -> new MediationAgreementAt(mediation).drop(officer, said.ref()));
  }
}
