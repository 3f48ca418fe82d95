package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationPanelAt;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.ReleaseCause;
import org.fengqiao.domain.partners.Right;

/** Takes a dispute from a mediator (更换调解员). */
public final class ReleaseMediator {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param cause asked by a party, or unable
   */
  public record Command(OfficerMove<MediationId> on, MediatorId mediator, ReleaseCause cause) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(mediator);
      if (cause == ReleaseCause.CONFLICT || cause == ReleaseCause.RAISED) {
        throw Refusal.invalid("cause", "is ASKED_BY_PARTY or UNABLE");
      }
    }
  }

  @Inject
  public ReleaseMediator(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     NOT_ITS_MEDIATOR, INVALID_FIELD
   */
  public Answer<Mediation> release(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.ASSIGN_MEDIATOR,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new MediationPanelAt(mediation).release(officer, command.mediator(), command.cause()));
  }
}
