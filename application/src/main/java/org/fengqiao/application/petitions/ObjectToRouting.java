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

/** Says for a unit that a petition is not its own (异议), within its time. */
public final class ObjectToRouting {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ObjectToRouting(PetitionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_PETITION_MOVE, NOT_IN_HAND, OBJECTED_BEFORE,
   *     TIME_RUN_OUT, INVALID_FIELD
   */
  public Answer<Petition> object(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.OBJECT_TO_ROUTING,
        command.on(),
        List.of(reason),
        (petition, officer) -> petition.object(officer, reason.ref()));
  }
}
