package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationPartiesAt;
import org.fengqiao.domain.mediation.Parties;
import org.fengqiao.domain.partners.Right;

/** Enters more parties of a mediation (登记当事人). */
public final class AddParties {
  private final MediationDesk desk;
  private final MediationOpening opening;

  /**
   * Whom to enter.
   *
   * @param parties 1 to {@value Parties#MOST_AT_ONCE}
   */
  public record Command(OfficerMove<MediationId> on, List<NewParty> parties) {
    public Command {
      Objects.requireNonNull(on);
      parties = List.copyOf(parties);
      if (parties.isEmpty() || parties.size() > Parties.MOST_AT_ONCE) {
        throw Refusal.invalid("parties", "has 1 to " + Parties.MOST_AT_ONCE + " entries");
      }
    }
  }

  @Inject
  public AddParties(MediationDesk desk, MediationOpening opening) {
    this.desk = desk;
    this.opening = opening;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE, TOO_MANY_PARTIES,
   *     UNIT_NOT_FOUND, SUM_TOO_LARGE, INVALID_FIELD
   */
  public Answer<Mediation> add(Caller caller, Command command) {
    return desk.moveWith(
        caller,
        Right.CHANGE_PARTIES,
        command.on(),
        (at, mediation) -> {
          var contents = new ArrayList<Content>();
          var told = opening.told(command.parties(), contents);
          var decided = new MediationPartiesAt(mediation).enter(at.officer(), told);
          return desk.following(at, decided).with(contents);
        });
  }
}
