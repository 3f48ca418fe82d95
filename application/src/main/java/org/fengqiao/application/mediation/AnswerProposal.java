package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationTalksAt;
import org.fengqiao.domain.partners.Right;

/** Records how a party answered a proposal. */
public final class AnswerProposal {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param proposal by number
   * @param party by number
   */
  public record Command(OfficerMove<MediationId> on, int proposal, int party, boolean accepts) {
    public Command {
      Objects.requireNonNull(on);
    }
  }

  @Inject
  public AnswerProposal(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PROPOSAL_NOT_FOUND, PARTY_NOT_FOUND, PARTY_LEFT
   */
  public Answer<Mediation> answer(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.RECORD_TALKS,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new MediationTalksAt(mediation)
                .answer(officer, command.proposal(), command.party(), command.accepts()));
  }
}
