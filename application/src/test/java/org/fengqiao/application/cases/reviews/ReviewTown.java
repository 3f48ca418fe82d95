package org.fengqiao.application.cases.reviews;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.supervisions.SupervisionTown;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;

/** A town whose centre's director goes through what is open, each week and each ten-day period. */
public final class ReviewTown {
  public static final DivisionCode TOWN = GroundTown.TOWN;

  public final SupervisionTown supervisions;
  public final CaseTown cases;
  public final ProgressReviews reviews;
  public final ReviewViews views;
  public final HoldReview hold;
  public final InstructReview instruct;
  public final CloseReview close;
  public final GetReview get;
  public final ListReviews list;

  public ReviewTown() {
    this(store -> store);
  }

  /** A town whose reviews are written through what {@code wrapping} makes of the store. */
  public ReviewTown(UnaryOperator<Store> wrapping) {
    this(wrapping, 1_000);
  }

  /** One whose reviews read so many cases at most. */
  public ReviewTown(UnaryOperator<Store> wrapping, int most) {
    supervisions = new SupervisionTown(wrapping);
    cases = supervisions.cases;
    plan();
    var town = cases.town;
    var officers = cases.office.officers;
    var inSight = new ReviewsInSight(town.access, cases.memory);
    var calendar = new ReviewCalendar(cases.rules);
    reviews = new MemoryProgressReviews(cases.memory);
    views = new ReviewViews(cases.memory);
    hold =
        new HoldReview(
            town.access,
            calendar,
            new ReviewWork(cases.cases, town.ports.posts(), town.ports.units(), most),
            reviews,
            town.ports.posts(),
            officers,
            town.ids,
            cases.store,
            town.clock);
    var desk = cases.officersDesk;
    instruct = new InstructReview(desk, inSight, supervisions.orders, cases.cases, town.ids);
    close = new CloseReview(desk, inSight, town.ids);
    get = new GetReview(town.access, inSight, views);
    list = new ListReviews(town.access, calendar, reviews, town.clock);
  }

  /** Publishes the rules by which the director reviews and supervises. */
  public void plan() {
    var role = TownRules.DIRECTOR.role();
    cases.rules.handle(
        Casework.silent()
            .with(SupervisionTown.rule())
            .with(
                List.of(
                    new ReviewRule(ReviewKind.WEEKLY, Level.TOWN, role),
                    new ReviewRule(ReviewKind.TEN_DAY, Level.TOWN, role)))
            .rule());
  }

  /** The partner of the town's centre, which views the whole town. */
  public Caller centre() {
    return cases.caller(
        "centre",
        EnumSet.allOf(Right.class),
        Set.of(cases.director.unit(), cases.secretary.unit()),
        Set.of(TOWN));
  }

  public HoldReview.Command holding(ReviewKind kind, String date) {
    return new HoldReview.Command(
        cases.request(centre()), TOWN, kind, LocalDate.parse(date), cases.townsman);
  }

  public ProgressReview held(ReviewKind kind, String date) {
    return hold.hold(centre(), holding(kind, date)).aggregate();
  }

  public OfficerMove<ProgressReviewId> on(ProgressReview review) {
    return new OfficerMove<>(
        cases.request(centre()), review.id(), Optional.empty(), cases.townsman);
  }

  public InstructReview.Command instructing(
      ProgressReview review, Case about, Optional<InstructReview.Supervising> supervising) {
    return new InstructReview.Command(on(review), about.id(), "三日内办结", supervising);
  }

  public ProgressReview instructed(ProgressReview review, Case about) {
    return instruct.instruct(centre(), instructing(review, about, Optional.empty())).aggregate();
  }
}
