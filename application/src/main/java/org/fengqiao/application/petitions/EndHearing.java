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

/** Ends the hearing in a re-examination, whose time runs on. */
public final class EndHearing {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param minutes 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, String minutes) {
    public Command {
      Objects.requireNonNull(on);
      minutes = MoveWords.required("minutes", minutes);
    }
  }

  @Inject
  public EndHearing(PetitionDesk desk, Ids ids) {
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
  public Answer<Petition> end(Caller caller, Command command) {
    var minutes = words.content(command.minutes());
    return desk.opine(
        caller,
        Right.END_HEARING,
        command.on(),
        List.of(minutes),
        (petition, officer) -> petition.endHearing(officer, minutes.ref()));
  }
}
