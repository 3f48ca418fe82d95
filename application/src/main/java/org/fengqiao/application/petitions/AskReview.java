package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/** Takes on record that the petitioner asks a review of a unit above (申请复查). */
public final class AskReview {
  private final PetitionDesk desk;
  private final PetitionBodies bodies;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param unit that is to decide: of a division above that of the unit that decided, which
   *     contains it
   * @param asked when the petitioner asked; between the serving and now, which it is where it is
   *     not said
   * @param grounds 1 to 2,000 characters
   */
  public record Command(
      OfficerMove<PetitionId> on, UnitId unit, Optional<Instant> asked, String grounds) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(asked);
      grounds = MoveWords.required("grounds", grounds);
    }
  }

  @Inject
  public AskReview(PetitionDesk desk, PetitionBodies bodies, Ids ids) {
    this.desk = desk;
    this.bodies = bodies;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, UNIT_NOT_FOUND, FINAL_OPINION_GIVEN,
   *     NOT_OF_THIS_KIND, ILLEGAL_PETITION_MOVE, NOT_IN_HAND, NOT_ABOVE, TIME_RUN_OUT,
   *     PARALLEL_FILING, INVALID_FIELD
   */
  public Answer<Petition> ask(Caller caller, Command command) {
    var grounds = words.content(command.grounds());
    return desk.pursue(
        caller,
        Right.ASK_REVIEW,
        command.on(),
        List.of(grounds),
        (petition, officer) -> {
          var asked = command.asked().orElse(petition.at().now());
          var above = bodies.unit(command.unit());
          var decided = petition.askReview(officer, above.id(), grounds.ref(), asked);
          bodies.requireAbove(above, petition.at().p().inHand());
          return decided;
        });
  }
}
