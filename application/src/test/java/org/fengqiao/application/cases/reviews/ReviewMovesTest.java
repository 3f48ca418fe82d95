package org.fengqiao.application.cases.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.BooksClerk;
import org.fengqiao.application.cases.MediationClerk;
import org.fengqiao.application.cases.ResolveCase;
import org.fengqiao.application.cases.TimeClerk;
import org.fengqiao.application.cases.reviews.ListReviews.Listed;
import org.fengqiao.application.cases.reviews.ListReviews.Standing;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.reviews.OpenWork;
import org.fengqiao.domain.cases.reviews.ProgressReview.FollowUp;
import org.fengqiao.domain.cases.reviews.ReviewItem;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reviews through their use cases, in memory, from Monday 2 March 2026 on. */
class ReviewMovesTest {
  private static final Optional<InstructReview.Supervising> NOBODY = Optional.empty();

  private final ReviewTown town = new ReviewTown();

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void keepsWhatIsOpenByLevelAndUnitTheLateOnesFirst() {
    var oldest = town.cases.aCase();
    town.cases.pass(Duration.ofMinutes(1));
    var scan = town.cases.aScan();
    var closed = town.cases.signedFor();
    new ResolveCase(town.cases.desk)
        .resolve(
            town.cases.units(),
            new ResolveCase.Command(
                town.cases.on(town.cases.units(), closed),
                town.cases.villager,
                OutcomeKind.SOLVED,
                "已修好",
                List.of()));
    town.cases.pass(Duration.ofMinutes(40));
    var review = town.held(ReviewKind.WEEKLY, "2026-03-02");
    assertEquals(
        List.of(scan.id(), oldest.id()),
        review.work().items().stream().map(ReviewItem::id).toList());
    assertEquals(
        List.of(
            new OpenWork.Tally(
                Optional.of(Level.VILLAGE), Optional.of(town.cases.secretary.unit()), 2, 1)),
        review.work().tallies());
    assertTrue(review.work().complete());
    assertEquals(Optional.of(town.cases.secretary.id()), review.work().items().getFirst().post());
  }

  @Test
  void countsWhatWaitsAsOpenAndNotAsLateWhileItsTimeStandsStill() {
    var suspended = new TimeClerk(town.cases).suspend(town.cases.signedFor());
    var onTheBooks = new BooksClerk(town.cases).put(town.cases.signedFor());
    var mediated = new MediationClerk(town.cases).refer(town.cases.signedFor());
    var going = town.cases.signedFor();
    town.cases.pass(Duration.ofDays(7));
    var work = town.held(ReviewKind.WEEKLY, "2026-03-09").work();
    assertEquals(
        List.of(going.id(), suspended.id(), onTheBooks.id(), mediated.id()),
        work.items().stream().map(ReviewItem::id).toList());
    assertEquals(1, work.overdue());
  }

  @Test
  void saysWhenThereWasMoreThanItReads() {
    var small = new ReviewTown(store -> store, 2);
    small.cases.aCase();
    small.cases.aCase();
    assertTrue(small.held(ReviewKind.WEEKLY, "2026-03-02").work().complete());
    small.cases.aCase();
    var cut = small.held(ReviewKind.TEN_DAY, "2026-03-02").work();
    assertFalse(cut.complete());
    assertEquals(2, cut.open());
  }

  @Test
  void isHeldOnceAPeriodAndNamesTheFirst() {
    town.held(ReviewKind.WEEKLY, "2026-03-01");
    var first = town.held(ReviewKind.WEEKLY, "2026-03-02");
    var again = refused(ReviewReason.REVIEW_HELD, () -> town.held(ReviewKind.WEEKLY, "2026-03-08"));
    assertEquals("progressReviews/" + first.id().value(), again.details().get("review"));
    // The ten-day period is another matter.
    town.held(ReviewKind.TEN_DAY, "2026-03-02");
    for (var date : List.of("2026-02-22", "2026-03-09")) {
      var off = assertThrows(Refusal.class, () -> town.held(ReviewKind.WEEKLY, date));
      assertEquals("date", off.details().get("field"));
    }
  }

  @Test
  void countsDaysInTheZoneOfThePack() {
    // Sunday 16:30 in UTC is Monday in China: the week before the last is over for good.
    town.cases.town.setClock(Instant.parse("2026-03-08T16:30:00Z"));
    assertThrows(Refusal.class, () -> town.held(ReviewKind.WEEKLY, "2026-03-01"));
    assertEquals(
        LocalDate.parse("2026-03-09"), town.held(ReviewKind.WEEKLY, "2026-03-09").period().first());
  }

  @Test
  void ordersASupervisionWithAnInstructionInOneCommit() {
    var c = town.cases.aCase();
    var review = town.held(ReviewKind.WEEKLY, "2026-03-02");
    var whom =
        new InstructReview.Supervising(
            town.cases.secretary.unit(), Optional.empty(), Optional.empty());
    var done =
        town.instruct
            .instruct(town.centre(), town.instructing(review, c, Optional.of(whom)))
            .aggregate();
    var id = done.instructions().getFirst().supervision().orElseThrow();
    var ordered = town.cases.memory.find(Supervision.class, id.ref()).orElseThrow().aggregate();
    assertEquals(Optional.of(c.id()), ordered.about());
    assertEquals(review.reviewer().post(), ordered.superior().post());
    assertEquals(1, ordered.running().size());
    var up =
        new InstructReview.Supervising(
            town.cases.director.unit(), Optional.empty(), Optional.empty());
    assertThrows(
        Refusal.class,
        () -> town.instruct.instruct(town.centre(), town.instructing(review, c, Optional.of(up))));
    var now = town.get.get(town.centre(), review.id()).subject();
    assertEquals(1, now.instructions().size());
  }

  @Test
  void showsInTheNextReviewWhatBecameOfTheInstructions() {
    var done = town.cases.signedFor();
    var open = town.cases.aCase();
    var first = town.held(ReviewKind.WEEKLY, "2026-03-02");
    town.instructed(first, done);
    town.instructed(first, open);
    new ResolveCase(town.cases.desk)
        .resolve(
            town.cases.units(),
            new ResolveCase.Command(
                town.cases.on(town.cases.units(), done),
                town.cases.villager,
                OutcomeKind.SOLVED,
                "已修好",
                List.of()));
    town.cases.pass(Duration.ofDays(7));
    var second = town.held(ReviewKind.WEEKLY, "2026-03-09");
    assertEquals(
        List.of(
            new FollowUp(first.id(), 1, done.id(), true),
            new FollowUp(first.id(), 2, open.id(), false)),
        second.followUps());
    town.cases.pass(Duration.ofDays(7));
    // What is open still is looked after on, what was done is not.
    assertEquals(
        List.of(new FollowUp(first.id(), 2, open.id(), false)),
        town.held(ReviewKind.WEEKLY, "2026-03-16").followUps());
  }

  @Test
  void showsTheMissedPeriodsWithTheHeldOnes() {
    var held = town.held(ReviewKind.WEEKLY, "2026-03-02");
    town.cases.pass(Duration.ofDays(15));
    var query =
        new ListReviews.Query(
            ReviewTown.TOWN,
            ReviewKind.WEEKLY,
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-04-30"));
    var listed = town.list.list(town.centre(), query);
    assertEquals(
        List.of(Standing.MISSED, Standing.HELD, Standing.MISSED, Standing.DUE),
        listed.stream().map(Listed::standing).toList());
    assertEquals(Optional.of(held), listed.get(1).review());
    assertEquals(LocalDate.parse("2026-03-16"), listed.getLast().period().first());
    var empty =
        assertThrows(
            Refusal.class,
            () ->
                new ListReviews.Query(
                    ReviewTown.TOWN,
                    ReviewKind.WEEKLY,
                    LocalDate.parse("2026-03-01"),
                    LocalDate.parse("2026-02-01")));
    assertEquals("until_date", empty.details().get("field"));
  }

  @Test
  void isHeldByWhoHoldsThePostWhereThePackSaysSo() {
    var centre = town.centre();
    var villager =
        new HoldReview.Command(
            town.cases.request(centre),
            ReviewTown.TOWN,
            ReviewKind.WEEKLY,
            LocalDate.parse("2026-03-02"),
            town.cases.villager);
    refused(ReviewReason.NOT_THE_REVIEWER, () -> town.hold.hold(centre, villager));
    refused(ReviewReason.NO_SUCH_REVIEW, () -> town.held(ReviewKind.MONTHLY, "2026-03-02"));
    refused(
        PartnerReason.PATCH_OFF_SCOPE,
        () -> town.hold.hold(town.cases.units(), town.holding(ReviewKind.WEEKLY, "2026-03-02")));
    var none = town.cases.overseer(Set.of());
    refused(
        PartnerReason.RIGHT_MISSING,
        () -> town.hold.hold(none, town.holding(ReviewKind.WEEKLY, "2026-03-02")));
  }

  @Test
  void isClosedOnceAndSeenByWhoViewsTheDivision() {
    var c = town.cases.aCase();
    var review = town.held(ReviewKind.WEEKLY, "2026-03-02");
    var closed =
        town.close
            .close(town.centre(), new CloseReview.Command(town.on(review), "总体平稳"))
            .aggregate();
    assertTrue(closed.conclusion().isPresent());
    refused(
        ReviewReason.REVIEW_CLOSED,
        () -> town.instruct.instruct(town.centre(), town.instructing(review, c, NOBODY)));
    var overseer = town.cases.overseer(EnumSet.allOf(Right.class));
    assertEquals(closed, town.get.get(overseer, review.id()).subject());
    refused(ReviewReason.REVIEW_NOT_FOUND, () -> town.get.get(town.cases.units(), review.id()));
  }

  @Test
  void answersARepeatWithTheSameReview() {
    var command = town.holding(ReviewKind.WEEKLY, "2026-03-02");
    var first = town.hold.hold(town.centre(), command);
    var again = town.hold.hold(town.centre(), command);
    assertTrue(again.repeated());
    assertEquals(first.aggregate().id(), again.aggregate().id());
  }

  @Test
  void answersARepeatOnlyWhileTheReviewIsInSight() {
    var c = town.cases.aCase();
    var review = town.held(ReviewKind.WEEKLY, "2026-03-02");
    var instructing = town.instructing(review, c, NOBODY);
    var closing = new CloseReview.Command(town.on(review), "总体平稳");
    town.instruct.instruct(town.centre(), instructing);
    town.close.close(town.centre(), closing);
    // Closed by now, it is a repeat all the same.
    assertTrue(town.instruct.instruct(town.centre(), instructing).repeated());
    assertTrue(town.close.close(town.centre(), closing).repeated());
    var blind =
        town.cases.caller(
            "centre", EnumSet.allOf(Right.class), Set.of(town.cases.director.unit()), Set.of());
    refused(ReviewReason.REVIEW_NOT_FOUND, () -> town.instruct.instruct(blind, instructing));
    refused(ReviewReason.REVIEW_NOT_FOUND, () -> town.close.close(blind, closing));
  }
}
