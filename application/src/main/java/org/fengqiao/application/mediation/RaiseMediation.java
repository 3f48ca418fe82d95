package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationReason;
import org.fengqiao.domain.mediation.Stage;
import org.fengqiao.domain.partners.Right;

/** Gives a mediation that failed at one organization to the one above it (逐级上调). */
public final class RaiseMediation {
  private final MediationDesk desk;
  private final MediationRegister register;
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
  public RaiseMediation(MediationDesk desk, MediationRegister register, Ids ids) {
    this.desk = desk;
    this.register = register;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE, NO_ORGANIZATION_ABOVE,
   *     TOO_MANY_OF_A_MEDIATION, INVALID_FIELD
   */
  public Answer<Mediation> raise(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.RAISE_MEDIATION,
        command.on(),
        List.of(said),
        (mediation, officer) -> mediation.raise(officer, above(mediation), said.ref()));
  }

  private Stage above(MediationAt mediation) {
    var here = mediation.m().stage().organization();
    var host =
        register
            .above(here)
            .orElseThrow(() ->
                Refusal.illegalNow(
                    MediationReason.NO_ORGANIZATION_ABOVE,
                    List.of(),
                    Map.of("organization", here.name())));
    return MediationOpening.stage(host, mediation.now());
  }
}
