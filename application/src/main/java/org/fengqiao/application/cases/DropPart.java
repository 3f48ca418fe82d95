package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Says that a part of a case is not needed any more (撤销协办). */
public final class DropPart {
  private final CaseDesk desk;

  /**
   * Which, and why.
   *
   * @param part its number
   * @param reason 1 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, int part, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public DropPart(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, PART_NOT_OPEN, INVALID_FIELD
   */
  public Answer<Case> drop(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.DROP_PART,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          return sitting.parts().drop(command.part(), sitting.reason(command.reason()));
        });
  }
}
