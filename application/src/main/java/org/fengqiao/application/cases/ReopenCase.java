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

/** Opens a closed case again (重启): the post that had it handles it once more. */
public final class ReopenCase {
  private final CaseDesk desk;
  private final Reopening reopening;

  /**
   * Which, and why.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public ReopenCase(CaseDesk desk, Reopening reopening) {
    this.desk = desk;
    this.reopening = reopening;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, ROUNDS_USED_UP, INVALID_FIELD
   */
  public Answer<Case> reopen(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.REOPEN_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          sitting.at().require(Move.REOPEN);
          return reopening.at(sitting).reopen(sitting.reason(command.reason()));
        });
  }
}
