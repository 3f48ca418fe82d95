package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk.At;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.mediation.Assignment;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationPanelAt;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.Wanted;
import org.fengqiao.domain.partners.Right;

/**
 * Gives a dispute to a mediator (指定、选定调解员): by balance and skill, or as the parties chose. Both are
 * written at once, so that what a mediator has in hand is always what the disputes say.
 */
public final class AssignMediator {
  private final MediationDesk desk;
  private final Candidates candidates;

  /**
   * What is asked.
   *
   * @param chosen by the parties; empty to choose by balance and skill
   */
  public record Command(OfficerMove<MediationId> on, Optional<MediatorId> chosen) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(chosen);
    }
  }

  @Inject
  public AssignMediator(MediationDesk desk, Candidates candidates) {
    this.desk = desk;
    this.candidates = candidates;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     CONSENT_MISSING, TOO_MANY_OF_A_MEDIATION, MEDIATOR_NOT_FOUND, NO_MEDIATOR
   */
  public Answer<Mediation> assign(Caller caller, Command command) {
    return desk.moveWith(
        caller,
        Right.ASSIGN_MEDIATOR,
        command.on(),
        (at, mediation) -> decide(at, mediation, command));
  }

  private Changes<Mediation> decide(At<Mediation> at, MediationAt mediation, Command command) {
    var panel = new MediationPanelAt(mediation);
    panel.requireReady(at.officer());
    var wanted = panel.wanted();
    var pool =
        command
            .chosen()
            .map(one -> candidates.of(one, at.now()))
            .orElseGet(() -> candidates.at(wanted.at(), at.now()));
    var verdict = verdict(pool, wanted, command);
    var decided = panel.assign(at.officer(), verdict);
    var given = pool.get(decided.after().panel().sitting().getLast());
    return desk.following(at, decided)
        .and(new Step<>(Optional.of(given), given.aggregate().take(at.aggregate().id(), at.now())));
  }

  private static Assignment.Verdict verdict(CandidatePool pool, Wanted wanted, Command command) {
    return command.chosen().isPresent()
        ? Assignment.byChoice(pool.candidates().getFirst(), wanted)
        : Assignment.byBalance(pool.candidates(), wanted);
  }
}
