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

/** Takes a case back for its reporter (撤回), through the partner that reported it. */
public final class WithdrawCase {
  private final CaseDesk desk;

  public record Command(MoveOn on, Optional<OfficerId> officer, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.optional("reason", reason, 2_000);
    }
  }

  @Inject
  public WithdrawCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_REPORTER, INVALID_FIELD
   */
  public Answer<Case> withdraw(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.WITHDRAW_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          return sitting.at().withdraw(caller.partner(), sitting.note(command.reason()));
        });
  }
}
