package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.LegalRoute;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.MediationRule;

/** Gives a mediation that failed to another way, with its file (移交). */
public final class HandOffMediation {
  private final MediationDesk desk;
  private final MediationRegister register;
  private final Policies policies;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, LegalRoute route, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(route);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public HandOffMediation(
      MediationDesk desk, MediationRegister register, Policies policies, Ids ids) {
    this.desk = desk;
    this.register = register;
    this.policies = policies;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     ARBITRATION_FIRST, LEVEL_ABOVE_LEFT, INVALID_FIELD
   */
  public Answer<Mediation> handOff(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.HAND_OFF_MEDIATION,
        command.on(),
        List.of(said),
        (mediation, officer) ->
            mediation.handOff(officer, command.route(), isLevelLeft(mediation), said.ref()));
  }

  private boolean isLevelLeft(MediationAt mediation) {
    var m = mediation.m();
    var fromTheTop =
        policies
            .inForce(m.matter().patch().division(), mediation.now())
            .flatMap(pack -> pack.rules().casework().mediation())
            .map(MediationRule::courtFromTheTop)
            .orElse(false);
    return fromTheTop && register.above(m.stage().organization()).isPresent();
  }
}
