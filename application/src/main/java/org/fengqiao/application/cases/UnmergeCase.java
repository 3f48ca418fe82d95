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

/** Takes a merged case out of the one it was merged into (拆分): it goes on by itself. */
public final class UnmergeCase {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param reason why they are not the same matter; 1 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public UnmergeCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it. The primary need not be in sight.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, INVALID_FIELD
   */
  public Answer<Case> unmerge(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.UNMERGE_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          var c = sitting.subject();
          var unmerged = sitting.merge().unmerge(sitting.reason(command.reason()));
          var reason = sitting.reason(command.reason());
          var primary = desk.get(c.mergedInto().orElseThrow());
          sitting.also(primary, at -> at.part(c.id(), reason));
          return unmerged;
        });
  }
}
