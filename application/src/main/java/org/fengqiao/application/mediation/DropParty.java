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
import org.fengqiao.domain.mediation.MediationPartiesAt;
import org.fengqiao.domain.partners.Right;

/** Has one be no party any more (退出调解). */
public final class DropParty {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param party by number
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, int party, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DropParty(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, PARTY_NEEDED, INVALID_FIELD
   */
  public Answer<Mediation> drop(Caller caller, Command command) {
    var said = words.content(command.reason());
    return desk.move(
        caller,
        Right.CHANGE_PARTIES,
        command.on(),
        List.of(said),
        (mediation, officer) ->
            new MediationPartiesAt(mediation).drop(officer, command.party(), said.ref()));
  }
}
