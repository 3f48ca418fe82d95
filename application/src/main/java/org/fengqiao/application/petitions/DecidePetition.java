package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.time.Instant;
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
import org.fengqiao.domain.petitions.PetitionOutcome;

/** Decides a claim (办结), of which the petitioner has the words in hand. */
public final class DecidePetition {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param served when the petitioner had it; between the acceptance and now
   * @param opinion 1 to 2,000 characters
   */
  public record Command(
      OfficerMove<PetitionId> on, PetitionOutcome outcome, Instant served, String opinion) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(outcome);
      Objects.requireNonNull(served);
      opinion = MoveWords.required("opinion", opinion);
    }
  }

  @Inject
  public DecidePetition(PetitionDesk desk, Ids ids) {
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
  public Answer<Petition> decide(Caller caller, Command command) {
    var opinion = words.content(command.opinion());
    return desk.opine(
        caller,
        Right.DECIDE_PETITION,
        command.on(),
        List.of(opinion),
        (petition, officer) ->
            petition.decide(officer, command.outcome(), opinion.ref(), command.served()));
  }
}
