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
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationPanelAt;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.partners.Right;

/** Says that a mediator must not have a dispute (回避). */
public final class DeclareConflict {
  private final MediationDesk desk;
  private final MediationRegister register;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, MediatorId mediator, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(mediator);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DeclareConflict(MediationDesk desk, MediationRegister register, Ids ids) {
    this.desk = desk;
    this.register = register;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     MEDIATOR_NOT_FOUND, TOO_MANY_OF_A_MEDIATION, INVALID_FIELD
   */
  public Answer<Mediation> declare(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.ASSIGN_MEDIATOR,
        command.on(),
        List.of(said),
        (mediation, officer) -> {
          var mediator = register.mediator(command.mediator()).aggregate().id();
          return new MediationPanelAt(mediation).declareConflict(officer, mediator, said.ref());
        });
  }
}
