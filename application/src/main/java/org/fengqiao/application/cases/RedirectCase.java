package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Sends a case another route, and keeps which (转出). */
public final class RedirectCase {
  private final CaseDesk desk;

  public record Command(
      MoveOn on,
      Optional<OfficerId> officer,
      RedirectRoute route,
      Optional<CaseId> earlier,
      String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(route);
      Objects.requireNonNull(earlier);
      reason = Text.optional("reason", reason, 2_000);
      if (route == RedirectRoute.OTHER && reason.isEmpty()) {
        throw Refusal.invalid("reason", "says where, for a route not listed");
      }
      if (route != RedirectRoute.REPEAT_WITHOUT_NEW_FACTS && earlier.isPresent()) {
        throw Refusal.invalid("earlier_case", "is given for a repeat only");
      }
      if (earlier.filter(on.caseId()::equals).isPresent()) {
        throw Refusal.invalid("earlier_case", "is another case than the one redirected");
      }
    }
  }

  @Inject
  public RedirectCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, INVALID_FIELD
   */
  public Answer<Case> redirect(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.REDIRECT_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          command.earlier().ifPresent(earlier -> desk.inSight(caller, earlier));
          return sitting
              .at()
              .redirect(command.route(), command.earlier(), sitting.note(command.reason()));
        });
  }
}
