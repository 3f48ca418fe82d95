package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Gives a part of a case to a unit that handles it with the lead (协办). */
public final class AssignPart {
  private final CaseDesk desk;
  private final NamedUnit named;
  private final Router router;

  /**
   * Who is to do what.
   *
   * @param post of the unit, whose holders are told; empty for the unit as a whole
   * @param task 1 to 2,000 characters
   */
  public record Command(
      MoveOn on, Optional<OfficerId> officer, UnitId unit, Optional<PostId> post, String task) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(post);
      task = Text.required("task", task, 2_000);
    }
  }

  @Inject
  public AssignPart(CaseDesk desk, NamedUnit named, Router router) {
    this.desk = desk;
    this.named = named;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, UNIT_NOT_FOUND, POST_NOT_FOUND,
   *     POST_NOT_OF_UNIT, OFF_ADMISSION_LIST, SAME_UNIT, TOO_MANY_PARTS, TOO_MANY_CLOCK_RUNS,
   *     INVALID_FIELD
   */
  public Answer<Case> assign(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.ASSIGN_PART,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          sitting.at().require(Move.ASSIGN_PART);
          var to = named.of(sitting, command.unit(), command.post());
          var holders = router.holders(to, sitting.now());
          return sitting.parts().assign(to, holders, sitting.reason(command.task()));
        });
  }
}
