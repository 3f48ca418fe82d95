package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Gives a triaged case to a unit (派单), or to another before it is signed for. */
public final class DispatchCase {
  private final CaseDesk desk;
  private final Units units;
  private final Posts posts;
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
  public DispatchCase(CaseDesk desk, Units units, Posts posts, Router router) {
    this.desk = desk;
    this.units = units;
    this.posts = posts;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, NO_PACK, NO_LADDER,
   *     TOO_MANY_CLOCK_RUNS, INVALID_FIELD
   */
  public Answer<Case> dispatch(Caller caller, Command command) {
    return desk.move(
        caller, Right.DISPATCH_CASE, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.DISPATCH);
    var climb = climb(sitting, command);
    var holders = router.holders(climb.now(), sitting.now());
    return sitting.at().dispatch(climb, holders, sitting.note(command.note()));
  }

  private Climb climb(Sitting sitting, Command command) {
    var c = sitting.subject();
    var division = c.patch().division();
    var settled = router.tier(sitting.pack(), c.classing());
    if (command.unit().isEmpty()) {
      var pack = Ladders.required(sitting.pack(), division);
      return settled
          .flatMap(tier -> router.climb(pack, division, tier))
          .orElseThrow(() -> Ladders.missing(settled, division));
    }
    var unit = command.unit().get();
    if (units.find(unit).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
    }
    // A unit named by hand needs no ladder: what nobody has weighed goes there as the lightest.
    var tier = settled.orElse(Tier.ORDINARY);
    if (command.post().isEmpty()) {
      return Climb.from(tier, List.of(new LadderPost(Optional.empty(), Optional.empty(), unit)));
    }
    var post = postOf(unit, command.post().get());
    return sitting
        .pack()
        .flatMap(pack -> settled.flatMap(known -> router.climb(pack, division, known)))
        .flatMap(climb -> climb.from(post.id()))
        .orElseGet(() -> Climb.from(tier, List.of(Router.ladderPost(post))));
  }

  private Post postOf(UnitId unit, PostId id) {
    var post =
        posts
            .find(id)
            .orElseThrow(() -> Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + id.value()))
            .aggregate();
    if (!post.unit().equals(unit)) {
      throw Refusal.invalid(
          CaseReason.POST_NOT_OF_UNIT, "post", "is a post of units/" + unit.value());
    }
    return post;
  }
}
