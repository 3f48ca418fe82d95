package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Gives a triaged case to a unit (派单), or to another before it is signed for. */
public final class DispatchCase {
  private final CaseDesk desk;
  private final NamedUnit named;
  private final Router router;

  /**
   * To whom.
   *
   * @param unit empty for that of the first post on the pack's ladder
   * @param post empty for the unit as a whole; the ladder runs on from it where it is a step of it
   */
  public record Command(
      MoveOn on,
      Optional<OfficerId> officer,
      Optional<UnitId> unit,
      Optional<PostId> post,
      String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(post);
      if (post.isPresent() && unit.isEmpty()) {
        throw Refusal.invalid("unit", "is required with a post");
      }
      note = Text.optional("note", note, 2_000);
    }
  }

  @Inject
  public DispatchCase(CaseDesk desk, NamedUnit named, Router router) {
    this.desk = desk;
    this.named = named;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, OFF_ADMISSION_LIST,
   *     NO_PACK, NO_LADDER, FIRST_UNIT_LEADS, TOO_MANY_CLOCK_RUNS, INVALID_FIELD
   */
  public Answer<Case> dispatch(Caller caller, Command command) {
    return desk.move(
        caller, Right.DISPATCH_CASE, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.DISPATCH);
    var climb = climb(sitting, command);
    sitting.dispute().requireMayBeGiven(climb.now().unit());
    var holders = router.holders(climb.now(), sitting.now());
    return sitting.at().dispatch(climb, holders, sitting.note(command.note()));
  }

  private Climb climb(Sitting sitting, Command command) {
    if (command.unit().isPresent()) {
      return named.climb(sitting, command.unit().get(), command.post());
    }
    var c = sitting.subject();
    var division = c.patch().division();
    var pack = Ladders.required(sitting.pack(), division);
    var settled = router.tier(sitting.pack(), c.classing());
    return settled
        .flatMap(tier -> router.climb(pack, division, tier, c.classing()))
        .orElseThrow(() -> Ladders.missing(settled, division));
  }
}
