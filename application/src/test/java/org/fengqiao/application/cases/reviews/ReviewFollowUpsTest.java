package org.fengqiao.application.cases.reviews;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.cases.MergeClerk;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReview.FollowUp;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.junit.jupiter.api.Test;

/** What is instructed is looked after until it is done, whatever comes between. */
class ReviewFollowUpsTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private Runnable between = () -> {};
  private final ReviewTown town = new ReviewTown(Interrupted::new);

  /** A store in which something happens once, between a decision and its commit. */
  private final class Interrupted implements Store {
    private final Store store;

    Interrupted(Store store) {
      this.store = store;
    }

    @Override
    public <A extends Aggregate> Answer<A> decide(
        Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
      return store.decide(
          request,
          claims,
          () -> {
            var changes = decision.get();
            var now = between;
            between = () -> {};
            now.run();
            return changes;
          });
    }

    @Override
    public <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision) {
      return store.act(decision);
    }
  }

  private ProgressReview weekly(String date) {
    return town.held(ReviewKind.WEEKLY, date);
  }

  private static FollowUp open(ProgressReview review, int number, Case about) {
    return new FollowUp(review.id(), number, about.id(), false);
  }

  @Test
  void areNotLostByGoingBackToAnEarlierPeriod() {
    town.cases.aCase();
    town.cases.pass(WEEK);
    var second = weekly("2026-03-09");
    var refusal = assertRefused(ReviewReason.LATER_REVIEW_HELD, () -> weekly("2026-03-08"));
    assertEquals(second.name(), refusal.details().get("review"));
    // The ten-day period of then is of another kind.
    town.held(ReviewKind.TEN_DAY, "2026-03-09");
  }

  @Test
  void areNotLostByInstructingWhereTheNextReviewWasHeld() {
    var c = town.cases.aCase();
    var first = weekly("2026-03-02");
    town.instructed(first, c);
    town.cases.pass(WEEK);
    var second = weekly("2026-03-09");
    var refusal = assertRefused(ReviewReason.LATER_REVIEW_HELD, () -> town.instructed(first, c));
    assertEquals(second.name(), refusal.details().get("review"));
    assertEquals(
        Optional.of(second.id()), town.get.get(town.centre(), first.id()).subject().next());
    town.instructed(second, c);
    town.cases.pass(WEEK);
    assertEquals(List.of(open(first, 1, c), open(second, 1, c)), weekly("2026-03-16").followUps());
  }

  @Test
  void areAllKeptHoweverManyAreOpenStill() {
    var c = town.cases.aCase();
    var first = weekly("2026-03-02");
    for (int i = 0; i < ProgressReview.MOST_INSTRUCTIONS; i++) {
      town.instructed(first, c);
    }
    town.cases.pass(WEEK);
    var second = weekly("2026-03-09");
    town.instructed(second, c);
    town.cases.pass(WEEK);
    var third = weekly("2026-03-16").followUps();
    assertEquals(ProgressReview.MOST_INSTRUCTIONS + 1, third.size());
    assertEquals(open(second, 1, c), third.getLast());
  }

  @Test
  void haveWhatIsInstructedWhileTheNextReviewIsHeld() {
    var c = town.cases.aCase();
    var first = weekly("2026-03-02");
    town.cases.pass(WEEK);
    between = () -> town.instructed(first, c);
    assertEquals(List.of(open(first, 1, c)), weekly("2026-03-09").followUps());
  }

  @Test
  void haveThoseOfBothOfTheFirstTwoThatWereHeldAtOnce() {
    var c = town.cases.aCase();
    town.cases.pass(WEEK);
    between = () -> town.instructed(weekly("2026-03-08"), c);
    town.instructed(weekly("2026-03-09"), c);
    town.cases.pass(WEEK);
    var third = weekly("2026-03-16");
    assertEquals(2, third.followUps().size());
    town.cases.pass(WEEK);
    assertEquals(third.followUps(), weekly("2026-03-23").followUps());
  }

  @Test
  void letNoPeriodBetweenBeHeldAtTheSameTime() {
    town.cases.aCase();
    weekly("2026-03-02");
    town.cases.pass(WEEK.multipliedBy(2));
    between = () -> weekly("2026-03-16");
    assertRefused(ReviewReason.LATER_REVIEW_HELD, () -> weekly("2026-03-15"));
  }

  @Test
  void areOfTheCaseIntoWhichAnotherWasMerged() {
    var merging = new MergeClerk(town.cases);
    var primary = town.cases.aCase();
    var c = town.cases.aCase();
    var first = weekly("2026-03-02");
    town.instructed(first, c);
    merging.merge(c, primary);
    town.cases.pass(WEEK);
    assertEquals(List.of(open(first, 1, c)), weekly("2026-03-09").followUps());
    merging.resolve(town.cases.signFor(merging.now(primary)).aggregate());
    town.cases.pass(WEEK);
    var done = new FollowUp(first.id(), 1, c.id(), true);
    assertEquals(List.of(done), weekly("2026-03-16").followUps());
  }
}
