package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Decides an objection (异议审核): the case moves to another unit, or stays where it is. */
public final class DecideObjection {
  private final CaseDesk desk;
  private final NamedUnit named;
  private final Router router;

  /** How it is decided. */
  public sealed interface Decision {
    /**
     * Upheld (成立): to another unit.
     *
     * @param post empty for the unit as a whole; the ladder runs on from it where it is a step of
     *     it
     */
    record Upheld(UnitId unit, Optional<PostId> post) implements Decision {
      public Upheld {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(post);
      }
    }

    /** Dismissed (不成立). */
    record Dismissed() implements Decision {}
  }

  /**
   * What is decided.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, Decision decision, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(decision);
      reason = Text.required("reason", reason, 2_000);
    }
  }

  @Inject
  public DecideObjection(CaseDesk desk, NamedUnit named, Router router) {
    this.desk = desk;
    this.named = named;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, UNIT_NOT_FOUND, POST_NOT_FOUND,
   *     POST_NOT_OF_UNIT, OFF_ADMISSION_LIST, SAME_UNIT, TOO_MANY_CLOCK_RUNS, INVALID_FIELD
   */
  public Answer<Case> decide(Caller caller, Command command) {
    return desk.move(
        caller, Right.DECIDE_OBJECTION, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.DECIDE_OBJECTION);
    return switch (command.decision()) {
      case Decision.Upheld(var unit, var post) -> {
        var climb = named.climb(sitting, unit, post);
        var holders = router.holders(climb.now(), sitting.now());
        yield sitting.dispute().uphold(climb, holders, sitting.reason(command.reason()));
      }
      case Decision.Dismissed _ -> sitting.dispute().dismiss(sitting.reason(command.reason()));
    };
  }
}
