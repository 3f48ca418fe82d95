package org.fengqiao.domain.cases.reviews;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class ProgressReviewTest {
  private static final Optional<SupervisionId> NONE = Optional.empty();
  private static final CaseId FIRST = new CaseId(id(1));

  private static ReviewItem item(int id, Optional<UnitId> unit, int age, Optional<Duration> late) {
    return new ReviewItem(
        new CaseId(id(id)),
        CaseStatus.SIGNED_FOR,
        unit,
        Optional.empty(),
        unit.map(one -> one.equals(TOWN_CENTRE) ? Level.TOWN : Level.VILLAGE),
        REPORTED.minus(Duration.ofDays(age)),
        late.map(REPORTED::minus),
        late.isPresent());
  }

  private static final List<ReviewItem> FOUR =
      List.of(
          item(1, Optional.of(VILLAGE_COMMITTEE), 9, Optional.empty()),
          item(2, Optional.of(VILLAGE_COMMITTEE), 1, Optional.of(Duration.ofHours(1))),
          item(3, Optional.of(TOWN_CENTRE), 2, Optional.of(Duration.ofHours(5))),
          item(4, Optional.empty(), 20, Optional.empty()));

  private static ProgressReview held() {
    return held(List.of());
  }

  private static ProgressReview held(List<ProgressReview.FollowUp> followUps) {
    return ProgressReview.hold(
            new ProgressReviewFact.Held(
                new ProgressReviewId(id(60)),
                new DivisionCode("620402000000"),
                ReviewPeriod.of(ReviewKind.WEEKLY, LocalDate.parse("2026-11-18")),
                new ProgressReview.Reviewer(
                    HOTLINE, new PostId(id(23)), TOWN_CENTRE, TOWNSMAN.id()),
                OpenWork.of(FOUR, true),
                followUps,
                REPORTED))
        .after();
  }

  private static Refusal refused(ReviewReason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void countsByLevelAndUnitTheHighestFirstAndNobodysLast() {
    var work = OpenWork.of(FOUR, true);
    assertEquals(
        List.of(
            new OpenWork.Tally(Optional.of(Level.TOWN), Optional.of(TOWN_CENTRE), 1, 1),
            new OpenWork.Tally(Optional.of(Level.VILLAGE), Optional.of(VILLAGE_COMMITTEE), 2, 1),
            new OpenWork.Tally(Optional.empty(), Optional.empty(), 1, 0)),
        work.tallies());
    assertEquals(4, work.open());
    assertEquals(2, work.overdue());
  }

  @Test
  void putsTheLongestOverdueFirstThenTheOldest() {
    var ids = OpenWork.of(FOUR, true).items().stream().map(ReviewItem::id).toList();
    var order = List.of(3, 2, 4, 1).stream().map(n -> new CaseId(id(n))).toList();
    assertEquals(order, ids);
  }

  @Test
  void keepsTheMostPressingItemsAndCountsAll() {
    var many = new ArrayList<ReviewItem>();
    for (int i = 1; i <= 250; i++) {
      many.add(item(i, Optional.of(TOWN_CENTRE), i, Optional.empty()));
    }
    var work = OpenWork.of(many, false);
    assertEquals(OpenWork.MOST_ITEMS, work.items().size());
    assertEquals(new CaseId(id(250)), work.items().getFirst().id());
    assertEquals(250, work.open());
    assertTrue(!work.has(new CaseId(id(50))) && work.has(new CaseId(id(51))));
  }

  @Test
  void bearsTheNameOfItsPeriodAlone() {
    var claim = held().claims().getFirst();
    assertEquals("620402000000/WEEKLY/2026-11-16", claim.value());
    assertEquals(Optional.of(ReviewReason.REVIEW_HELD), claim.refusal());
  }

  @Test
  void numbersInstructionsOnItsItems() {
    var supervision = Optional.of(new SupervisionId(id(90)));
    var first = held().instruct(TOWNSMAN, new CaseId(id(3)), WORDS, supervision, REPORTED).after();
    var second = first.instruct(TOWNSMAN, new CaseId(id(3)), WORDS, NONE, after("PT1H")).after();
    assertEquals(
        List.of(1, 2),
        second.instructions().stream().map(ProgressReview.Instruction::number).toList());
    assertEquals(supervision, second.instructions().getFirst().supervision());
    var other = new CaseId(id(99));
    var refusal =
        refused(
            ReviewReason.NOT_AN_ITEM,
            () -> held().instruct(TOWNSMAN, other, WORDS, NONE, REPORTED));
    assertEquals("cases/" + id(99), refusal.details().get("case"));
  }

  @Test
  void isTheReviewersAloneAndOverOnceItIsClosed() {
    var item = new CaseId(id(3));
    refused(
        ReviewReason.NOT_THE_REVIEWER,
        () -> held().instruct(VILLAGER, item, WORDS, NONE, REPORTED));
    refused(ReviewReason.NOT_THE_REVIEWER, () -> held().close(VILLAGER, WORDS, REPORTED));
    Instant later = after("PT2H");
    var closed = held().close(TOWNSMAN, WORDS, later).after();
    assertEquals(
        Optional.of(new ProgressReview.Conclusion(TOWNSMAN.id(), WORDS, later)),
        closed.conclusion());
    refused(ReviewReason.REVIEW_CLOSED, () -> closed.instruct(TOWNSMAN, item, WORDS, NONE, later));
    refused(ReviewReason.REVIEW_CLOSED, () -> closed.close(TOWNSMAN, WORDS, later));
  }

  @Test
  void keepsSoManyInstructions() {
    var review = held();
    for (int i = 0; i < ProgressReview.MOST_INSTRUCTIONS; i++) {
      review = review.instruct(TOWNSMAN, new CaseId(id(3)), WORDS, NONE, REPORTED).after();
    }
    var full = review;
    refused(
        ReviewReason.TOO_MANY_INSTRUCTIONS,
        () -> full.instruct(TOWNSMAN, new CaseId(id(3)), WORDS, NONE, REPORTED));
  }

  @Test
  void leavesItsInstructionsAndTheEarlierOpenOnesToTheNext() {
    var early = new ProgressReviewId(id(50));
    var review =
        held(
            List.of(
                new ProgressReview.FollowUp(early, 1, new CaseId(id(1)), true),
                new ProgressReview.FollowUp(early, 2, new CaseId(id(2)), false)));
    var item = new CaseId(id(3));
    var instructed = review.instruct(TOWNSMAN, item, WORDS, NONE, REPORTED).after();
    assertEquals(
        List.of(
            new ProgressReview.FollowUp(early, 2, new CaseId(id(2)), true),
            new ProgressReview.FollowUp(review.id(), 1, item, false)),
        instructed.leaves(item::equals));
    var next = new ProgressReviewId(id(61));
    var followed = instructed.follow(next, REPORTED).after();
    assertEquals(Optional.of(next), followed.next());
    var refusal =
        refused(
            ReviewReason.LATER_REVIEW_HELD,
            () -> followed.instruct(TOWNSMAN, item, WORDS, NONE, REPORTED));
    assertEquals("progressReviews/" + id(61), refusal.details().get("review"));
    assertThrows(IllegalStateException.class, () -> followed.follow(next, REPORTED));
    // It may still be concluded.
    var closed = followed.close(TOWNSMAN, WORDS, REPORTED).after();
    assertEquals(Optional.of(next), closed.next());
  }

  @Test
  void instructsOnNoMoreThanTheNextLooksAfter() {
    var open = new ArrayList<ProgressReview.FollowUp>();
    for (int i = 1; i < ProgressReview.MOST_FOLLOW_UPS; i++) {
      open.add(new ProgressReview.FollowUp(new ProgressReviewId(id(50)), i, FIRST, false));
    }
    open.add(new ProgressReview.FollowUp(new ProgressReviewId(id(51)), 1, FIRST, true));
    var last = held(open).instruct(TOWNSMAN, FIRST, WORDS, NONE, REPORTED).after();
    assertEquals(ProgressReview.MOST_FOLLOW_UPS, last.leaves(_ -> true).size());
    var refusal =
        refused(
            ReviewReason.TOO_MANY_INSTRUCTIONS,
            () -> last.instruct(TOWNSMAN, FIRST, WORDS, NONE, REPORTED));
    assertEquals("1000", refusal.details().get("most"));
  }
}
