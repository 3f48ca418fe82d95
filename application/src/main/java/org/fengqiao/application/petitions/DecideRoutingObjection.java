package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/** Decides for who routed a petition on the objection of the unit. */
public final class DecideRoutingObjection {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param upheld whether it is to be routed elsewhere
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, boolean upheld, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DecideRoutingObjection(PetitionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_PETITION_MOVE, NOT_IN_HAND, INVALID_FIELD
   */
  public Answer<Petition> decide(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.DECIDE_ROUTING_OBJECTION,
        command.on(),
        List.of(reason),
        (petition, officer) -> petition.rule(officer, command.upheld(), reason.ref()));
  }
}
