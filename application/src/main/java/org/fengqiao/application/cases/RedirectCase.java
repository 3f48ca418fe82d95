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
  private static final String EARLIER = "earlier_case";

  private final CaseDesk desk;

  /**
   * Which case, and where it goes.
   *
   * @param earlier the case that has the matter already; of a repeat, and then required
   */
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
      boolean repeat = route == RedirectRoute.REPEAT_WITHOUT_NEW_FACTS;
      if (!repeat && earlier.isPresent()) {
        throw Refusal.invalid(EARLIER, "is given for a repeat only");
      }
      if (repeat && earlier.isEmpty()) {
        throw Refusal.invalid(EARLIER, "names the case that has the matter already");
      }
      if (earlier.filter(on.caseId()::equals).isPresent()) {
        throw Refusal.invalid(EARLIER, "is another case than the one redirected");
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
          command
              .earlier()
              .map(earlier -> desk.inSight(caller, earlier).aggregate())
              .ifPresent(earlier -> requireEarlier(earlier, sitting.subject()));
          return sitting
              .at()
              .redirect(command.route(), command.earlier(), sitting.note(command.reason()));
        });
  }

  private static void requireEarlier(Case earlier, Case c) {
    if (c.merged().contains(earlier.id())) {
      throw Refusal.invalid(EARLIER, "is not merged into the one redirected, with which it ends");
    }
    if (earlier.origin().reportTime().isAfter(c.origin().reportTime())) {
      throw Refusal.invalid(EARLIER, "was not reported after the one redirected");
    }
  }
}
