package org.fengqiao.application.cases.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.reviews.OpenWork;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReviewFact;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewPeriod;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** How {@link ProgressReviews} are looked through. */
public interface ProgressReviewsContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  DivisionCode TOWN = new DivisionCode("620402202000");
  LocalDate START = LocalDate.parse("2026-01-01");

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  /** Over the store, in which there are no reviews yet. */
  ProgressReviews reviews();

  /** A review of a division in the period that a day is in, of no open case. */
  static Decided<ProgressReview> held(DivisionCode division, ReviewKind kind, LocalDate day) {
    var id =
        new ProgressReviewId(
            new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + MADE.incrementAndGet()));
    return ProgressReview.hold(
        new ProgressReviewFact.Held(
            id,
            division,
            ReviewPeriod.of(kind, day),
            new ProgressReview.Reviewer(
                new PartnerId("district"),
                new PostId(new UUID(3, 1)),
                new UnitId(new UUID(1, 1)),
                new OfficerId(new UUID(2, 1))),
            OpenWork.of(List.of(), true),
            List.of(),
            NOW));
  }

  private ProgressReviewId hold(DivisionCode division, ReviewKind kind, String day) {
    var held = held(division, kind, LocalDate.parse(day));
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, held)));
    return held.after().id();
  }

  private List<ProgressReviewId> listed(
      DivisionCode division, ReviewKind kind, LocalDate from, LocalDate until, int limit) {
    return reviews().list(division, kind, from, until, limit).stream()
        .map(one -> one.aggregate().id())
        .toList();
  }

  @Test
  default void listsThoseOfADivisionAndKindTheNewestPeriodFirst() {
    var second = hold(DISTRICT, ReviewKind.WEEKLY, "2026-02-25");
    var first = hold(DISTRICT, ReviewKind.WEEKLY, "2026-02-18");
    var third = hold(DISTRICT, ReviewKind.WEEKLY, "2026-03-02");
    var month = hold(DISTRICT, ReviewKind.MONTHLY, "2026-02-25");
    var town = hold(TOWN, ReviewKind.WEEKLY, "2026-02-25");
    var end = LocalDate.parse("2026-12-31");
    var weekly = ReviewKind.WEEKLY;
    assertEquals(List.of(third, second, first), listed(DISTRICT, weekly, START, end, 9));
    assertEquals(List.of(third), listed(DISTRICT, weekly, START, end, 1));
    var monday = LocalDate.parse("2026-02-23");
    assertEquals(List.of(second), listed(DISTRICT, weekly, monday, monday, 9));
    assertEquals(List.of(first), listed(DISTRICT, weekly, START, monday.minusDays(1), 9));
    assertEquals(List.of(month), listed(DISTRICT, ReviewKind.MONTHLY, START, end, 9));
    assertEquals(List.of(town), listed(TOWN, weekly, START, end, 9));
    var refusal =
        assertThrows(Refusal.class, () -> hold(DISTRICT, ReviewKind.WEEKLY, "2026-02-27"));
    assertEquals(ReviewReason.REVIEW_HELD, refusal.reason());
    assertEquals(3, listed(DISTRICT, weekly, START, end, 9).size());
  }
}
