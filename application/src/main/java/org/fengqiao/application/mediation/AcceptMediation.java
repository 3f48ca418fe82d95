package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Accepts a dispute (受理); its time to be mediated runs. */
public final class AcceptMediation {
  private final MediationDesk desk;

  /** What is asked. */
  public record Command(OfficerMove<MediationId> on) {
    public Command {
      Objects.requireNonNull(on);
    }
  }

  @Inject
  public AcceptMediation(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE
   */
  public Answer<Mediation> accept(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.ACCEPT_MEDIATION,
        command.on(),
        List.of(),
        (mediation, officer) -> mediation.accept(officer));
  }
}
