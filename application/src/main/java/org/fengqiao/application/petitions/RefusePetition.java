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
import org.fengqiao.domain.petitions.RefusalCause;

/** Tells the petitioner that a petition is not accepted, and why (不予受理). */
public final class RefusePetition {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, RefusalCause cause, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(cause);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public RefusePetition(PetitionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_PETITION_MOVE, NOT_IN_HAND, INVALID_FIELD
   */
  public Answer<Petition> refuse(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.end(
        caller,
        Right.REFUSE_PETITION,
        command.on(),
        List.of(reason),
        (petition, officer) -> petition.refuse(officer, command.cause(), reason.ref()));
  }
}
