package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;

/** Names the case that removes the risk of a clue (关联事项). */
public final class LinkClue {
  private final ClueDesk desk;
  private final CasesInSight cases;

  /** Which case. */
  public record Command(OfficerMove<ClueId> on, CaseId linked) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(linked);
    }
  }

  @Inject
  public LinkClue(ClueDesk desk, CasesInSight cases) {
    this.desk = desk;
    this.cases = cases;
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, CASE_NOT_FOUND
   */
  public Answer<Clue> link(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.LINK_CLUE,
        command.on(),
        List.of(),
        (clue, officer) ->
            clue.link(officer, cases.get(caller, command.linked()).aggregate().id()));
  }
}
