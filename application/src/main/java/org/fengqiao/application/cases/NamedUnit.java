package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;

/** Where a matter goes that somebody gives to a unit, or to a post of it, by its name. */
final class NamedUnit {
  private final Units units;
  private final Posts posts;
  private final Router router;

  @Inject
  NamedUnit(Units units, Posts posts, Router router) {
    this.units = units;
    this.posts = posts;
    this.router = router;
  }

  /**
   * The unit, or the post of it, where the matter may be given to it.
   *
   * @param post empty for the unit as a whole
   * @throws Refusal UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, OFF_ADMISSION_LIST
   */
  LadderPost of(Sitting sitting, UnitId unit, Optional<PostId> post) {
    requireAdmitted(sitting, unitOf(unit).division());
    if (post.isEmpty()) {
      return new LadderPost(Optional.empty(), Optional.empty(), unit);
    }
    var named = postOf(unit, post.get());
    requireAdmitted(sitting, named.patch().division());
    return Router.ladderPost(named);
  }

  private static void requireAdmitted(Sitting sitting, DivisionCode at) {
    sitting.pack().ifPresent(pack -> Admission.require(pack, at.level(), sitting.subject()));
  }

  /**
   * The way of a case that is given to it: where the post is a step of the pack's ladder, that runs
   * on from there; else nobody is above it.
   *
   * @param post empty for the unit as a whole
   * @throws Refusal UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, OFF_ADMISSION_LIST
   */
  Climb climb(Sitting sitting, UnitId unit, Optional<PostId> post) {
    var c = sitting.subject();
    var to = of(sitting, unit, post);
    var settled = router.tier(sitting.pack(), c.classing());
    // A unit named by hand needs no ladder: what nobody has weighed goes there as the lightest.
    var tier = settled.orElse(Tier.ORDINARY);
    return to.post()
        .flatMap(id ->
            sitting
                .pack()
                .flatMap(pack ->
                    settled.flatMap(
                        known -> router.climb(pack, c.patch().division(), known, c.classing())))
                .flatMap(climb -> climb.from(id)))
        .orElseGet(() -> Climb.from(tier, List.of(to)));
  }

  private Unit unitOf(UnitId id) {
    return units
        .find(id)
        .orElseThrow(() -> Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + id.value()))
        .aggregate();
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
