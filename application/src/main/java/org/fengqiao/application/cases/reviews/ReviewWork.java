package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.reviews.OpenWork;
import org.fengqiao.domain.cases.reviews.ReviewItem;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Reads what is open in a division, page by page off the index of its lists (在办事项). */
final class ReviewWork {
  /** What is still to be done: neither resolved nor ended. */
  static final Set<CaseStatus> OPEN =
      EnumSet.of(
          CaseStatus.REPORTED,
          CaseStatus.TRIAGED,
          CaseStatus.DISPATCHED,
          CaseStatus.SIGNED_FOR,
          CaseStatus.IN_PROGRESS,
          CaseStatus.DISPUTED,
          CaseStatus.SUSPENDED,
          CaseStatus.ON_THE_BOOKS,
          CaseStatus.IN_MEDIATION);

  private final Cases cases;
  private final Posts posts;
  private final Units units;
  private final int most;

  @Inject
  ReviewWork(Cases cases, Posts posts, Units units) {
    this(cases, posts, units, OpenWork.MOST_CASES);
  }

  /** Of at most so many open cases. */
  ReviewWork(Cases cases, Posts posts, Units units, int most) {
    this.cases = cases;
    this.posts = posts;
    this.units = units;
    this.most = most;
  }

  /**
   * What is open there, as committed now: of more than the bound, the newest reports.
   *
   * @param sight of all of the division
   */
  OpenWork read(DivisionCode division, Sight sight, Instant now) {
    var filter =
        new CaseFilter(
            Optional.of(new Scope.InDivision(division)),
            OPEN,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    var levels = new Levels(posts, units);
    var items = new ArrayList<ReviewItem>();
    var next = Optional.of(new PageRequest(PageRequest.MOST, Optional.empty()));
    while (next.isPresent()) {
      var page = cases.list(filter, sight, next.get());
      for (var found : page.items()) {
        if (items.size() == most) {
          return OpenWork.of(items, false);
        }
        items.add(item(found.aggregate(), levels, now));
      }
      next = page.next().map(key -> new PageRequest(PageRequest.MOST, Optional.of(key)));
    }
    return OpenWork.of(items, true);
  }

  /** Whether the case, or the one that it was merged into, is still to be done. */
  boolean isOpen(CaseId id) {
    return cases
        .find(id)
        .map(found -> found.aggregate().mergedInto().flatMap(cases::find).orElse(found))
        .filter(handled -> OPEN.contains(handled.aggregate().status()))
        .isPresent();
  }

  private ReviewItem item(Case c, Levels levels, Instant now) {
    var acting = c.climb().map(Climb::now);
    var post = acting.flatMap(LadderPost::post);
    var due =
        c.runningClocks().stream()
            .flatMap(run -> run.due().stream())
            .min(Comparator.naturalOrder());
    return new ReviewItem(
        c.id(),
        c.status(),
        c.lead(),
        post,
        post.flatMap(levels::of).or(() -> c.lead().flatMap(levels::of)),
        c.origin().reportTime(),
        due,
        due.filter(time -> !now.isBefore(time)).isPresent());
  }

  /** At which level posts stand and units serve, each looked up once. */
  private static final class Levels {
    private final Posts posts;
    private final Units units;
    private final Map<PostId, Optional<Level>> ofPosts = new HashMap<>();
    private final Map<UnitId, Optional<Level>> ofUnits = new HashMap<>();

    Levels(Posts posts, Units units) {
      this.posts = posts;
      this.units = units;
    }

    Optional<Level> of(PostId id) {
      return ofPosts.computeIfAbsent(
          id, post -> posts.find(post).map(found -> found.aggregate().division().level()));
    }

    Optional<Level> of(UnitId id) {
      return ofUnits.computeIfAbsent(
          id, unit -> units.find(unit).map(found -> found.aggregate().division().level()));
    }
  }
}
