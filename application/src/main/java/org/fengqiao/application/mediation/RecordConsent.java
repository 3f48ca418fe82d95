package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationPartiesAt;
import org.fengqiao.domain.partners.Right;

/** Records that parties consented to be mediated (同意调解). */
public final class RecordConsent {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param parties by number, at least one, each once
   */
  public record Command(OfficerMove<MediationId> on, List<Integer> parties) {
    public Command {
      Objects.requireNonNull(on);
      parties = DisputeTexts.numbers("parties", parties);
    }
  }

  @Inject
  public RecordConsent(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, CONSENTED_BEFORE, INVALID_FIELD
   */
  public Answer<Mediation> record(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.RECORD_CONSENT,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new MediationPartiesAt(mediation).consent(officer, command.parties()));
  }
}
