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

/** Has a party speak for others of its side (推选代表人). */
public final class NameRepresentative {
  private final MediationDesk desk;

  /**
   * What is asked.
   *
   * @param representative by number
   * @param represented by number, at least one, each once
   */
  public record Command(
      OfficerMove<MediationId> on, int representative, List<Integer> represented) {
    public Command {
      Objects.requireNonNull(on);
      represented = DisputeTexts.numbers("represented", represented);
    }
  }

  @Inject
  public NameRepresentative(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, INVALID_FIELD
   */
  public Answer<Mediation> name(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.CHANGE_PARTIES,
        command.on(),
        List.of(),
        (mediation, officer) ->
            new MediationPartiesAt(mediation)
                .nameRepresentative(officer, command.representative(), command.represented()));
  }
}
