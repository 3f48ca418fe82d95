package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Submits a case to the level above (提交): the ladder of the higher tier begins. */
public final class SubmitCase {
  private final CaseDesk desk;
  private final Router router;

  public record Command(MoveOn on, OfficerId officer, Optional<Tier> target, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(target);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public SubmitCase(CaseDesk desk, Router router) {
    this.desk = desk;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, TIER_NOT_HIGHER,
   *     NO_PACK, NO_LADDER, INVALID_FIELD
   */
  public Answer<Case> submit(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.SUBMIT_CASE,
        command.on(),
        sitting -> {
          var officer = sitting.officer(command.officer());
          var c = sitting.subject();
          var tier = command.target().orElseGet(() -> above(c));
          sitting.at().requireSubmit(officer, tier);
          var climb =
              router.climbOrRefuse(sitting.pack(), c.patch().division(), tier, c.classing());
          var holders = router.holders(climb.now(), sitting.now());
          return sitting.at().submit(officer, climb, holders, sitting.note(command.reason()));
        });
  }

  /** The tier above the present one; at the top, the present one, which the move then refuses. */
  private static Tier above(Case c) {
    var tier = c.climb().map(Climb::tier).or(() -> c.classing().tier()).orElse(Tier.ORDINARY);
    return tier.next().orElse(tier);
  }
}
