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

/** Answers a suggestion or an accusation, which ends it (答复反馈). */
public final class AnswerPetition {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param answer 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, String answer) {
    public Command {
      Objects.requireNonNull(on);
      answer = MoveWords.required("answer", answer);
    }
  }

  @Inject
  public AnswerPetition(PetitionDesk desk, Ids ids) {
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
  public Answer<Petition> answer(Caller caller, Command command) {
    var answer = words.content(command.answer());
    return desk.end(
        caller,
        Right.ANSWER_PETITION,
        command.on(),
        List.of(answer),
        (petition, officer) -> petition.answer(officer, answer.ref()));
  }
}
