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

/**
 * Destroys for ever who a party of a mediation is (删除个人信息，个人信息保护法第四十七条); number and sums stay. Any
 * partner that has the right and sees the mediation may, one from which the party is withheld too.
 */
public final class EraseParty {
  private final MediationDesk desk;

  /**
   * Whom to erase.
   *
   * @param party by number
   */
  public record Command(OfficerMove<MediationId> on, int party) {
    public Command {
      Objects.requireNonNull(on);
    }
  }

  @Inject
  public EraseParty(MediationDesk desk) {
    this.desk = desk;
  }

  /**
   * Erases it; answers the mediation as that leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, PARTY_NOT_FOUND, PARTY_ERASED
   */
  public Answer<Mediation> erase(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.ERASE_PARTY,
        command.on(),
        List.of(),
        (mediation, _) -> new MediationPartiesAt(mediation).erase(command.party()));
  }
}
