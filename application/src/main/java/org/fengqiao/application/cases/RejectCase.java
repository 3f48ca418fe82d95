package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Does not take a case up, and says why (不予受理). */
public final class RejectCase {
  private final CaseDesk desk;

  public record Command(MoveOn on, Optional<OfficerId> officer, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public RejectCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, INVALID_FIELD
   */
  public Answer<Case> reject(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.REJECT_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          return sitting.at().reject(sitting.words(Map.of(CaseWords.NOTE, command.reason())));
        });
  }
}
