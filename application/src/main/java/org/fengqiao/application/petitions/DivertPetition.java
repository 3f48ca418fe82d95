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
import org.fengqiao.domain.petitions.LegalRoute;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/** Sends a claim the way of another legal procedure, and tells the petitioner (导入法定途径). */
public final class DivertPetition {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, LegalRoute route, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(route);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public DivertPetition(PetitionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_OF_THIS_KIND, ILLEGAL_PETITION_MOVE,
   *     NOT_IN_HAND, INVALID_FIELD
   */
  public Answer<Petition> divert(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.end(
        caller,
        Right.DIVERT_PETITION,
        command.on(),
        List.of(reason),
        (petition, officer) -> petition.divert(officer, command.route(), reason.ref()));
  }
}
