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
import org.fengqiao.domain.petitions.PetitionBacklogAt;
import org.fengqiao.domain.petitions.PetitionId;

/** Says that a backlog case is settled (积案化解). */
public final class SolveBacklog {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param outcome 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, String outcome) {
    public Command {
      Objects.requireNonNull(on);
      outcome = MoveWords.required("outcome", outcome);
    }
  }

  @Inject
  public SolveBacklog(PetitionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_IN_HAND, NOT_A_BACKLOG, INVALID_FIELD
   */
  public Answer<Petition> solve(Caller caller, Command command) {
    var outcome = words.content(command.outcome());
    return desk.move(
        caller,
        Right.SOLVE_BACKLOG,
        command.on(),
        List.of(outcome),
        (petition, officer) -> new PetitionBacklogAt(petition).solve(officer, outcome.ref()));
  }
}
