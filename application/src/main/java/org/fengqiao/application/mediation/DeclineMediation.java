package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.DeclineCause;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Ends a mediation as a party will not have it (拒绝调解). */
public final class DeclineMediation {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param party by number
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, int party, DeclineCause cause, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(cause);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DeclineMediation(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, INVALID_FIELD
   */
  public Answer<Mediation> decline(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.DECLINE_MEDIATION,
        command.on(),
        List.of(said),
        (mediation, officer) ->
            mediation.decline(officer, command.party(), command.cause(), said.ref()));
  }
}
