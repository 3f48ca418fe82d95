package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Gives the mediators more time, as all parties want it (延长调解期限). */
public final class ExtendMediation {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param added in the unit of the time that runs
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, Budget added, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(added);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ExtendMediation(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     CONSENT_MISSING, EXTENDED_TOO_FAR, INVALID_FIELD
   */
  public Answer<Mediation> extend(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.EXTEND_MEDIATION,
        command.on(),
        List.of(said),
        (mediation, officer) -> mediation.extend(officer, command.added(), said.ref()));
  }
}
