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
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.Reporter;

/** Asks to look at who reported a clue, where another person must agree first (申请查看举报人). */
public final class AskLook {
  private final VaultDesk desk;
  private final MoveWords words;

  /**
   * Why.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, LookPurpose purpose, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(purpose);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public AskLook(VaultDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers what is on record of looks, and nothing of who reported it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, RIGHT_OF_HANDLER, REPORTER_NOT_FOUND,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, HANDLING_UNIT, REPORTER_ERASED
   */
  public Answer<Reporter> ask(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.LOOK_AT_REPORTER,
        command.on(),
        reason,
        (reporter, officer) -> reporter.ask(officer, command.purpose(), reason.ref()));
  }
}
