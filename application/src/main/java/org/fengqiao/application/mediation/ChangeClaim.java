package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationPartiesAt;
import org.fengqiao.domain.partners.Right;

/** Has a party claim another sum, or none (变更请求). */
public final class ChangeClaim {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param party by number
   * @param fen above 0; empty for no sum
   */
  public record Command(OfficerMove<MediationId> on, int party, Optional<Long> fen) {
    public Command {
      Objects.requireNonNull(on);
      DisputeTexts.requirePositive("claimed_fen", fen);
    }
  }

  @Inject
  public ChangeClaim(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, SUM_TOO_LARGE, MORE_THAN_CLAIMED, INVALID_FIELD
   */
  public Answer<Mediation> change(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.CHANGE_PARTIES,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new MediationPartiesAt(mediation).changeClaim(officer, command.party(), command.fen()));
  }
}
