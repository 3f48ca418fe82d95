package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;

/**
 * Destroys the data key of a clue (销毁举报人信息), and with it all that is known of who reported it: the
 * clue and its trace stay whole.
 */
public final class EraseReporter {
  private final VaultDesk desk;
  private final MoveWords words;

  /**
   * Why.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public EraseReporter(VaultDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Destroys it; answers what is left.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, RIGHT_OF_HANDLER, REPORTER_NOT_FOUND,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, HANDLING_UNIT, REPORTER_ERASED
   */
  public Answer<Reporter> erase(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.ERASE_REPORTER,
        command.on(),
        reason,
        (reporter, officer) -> reporter.destroy(officer, reason.ref()));
  }
}
