package org.fengqiao.application.cases.reviews;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.reviews.ListReviews.Listed;
import org.fengqiao.application.cases.reviews.ListReviews.Standing;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

/** Which periods ought to have been reviewed is what the pack of then says. */
class ReviewListTest {
  /** Midnight in China, between two weeks. */
  private static final Instant MONDAY = Instant.parse("2026-03-15T16:00:00Z");

  private final ReviewTown town = new ReviewTown();

  /** The newest pack from a time on, another or none before. */
  private record Dated(Policies newest, Instant from, Optional<PackInForce> before)
      implements Policies {
    @Override
    public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
      return at.isBefore(from) ? before : newest.inForce(patch, at);
    }

    @Override
    public Optional<Rules> rules(PackVersion version) {
      return newest.rules(version);
    }

    @Override
    public Optional<WorkingCalendar> calendar(CalendarId calendar) {
      return newest.calendar(calendar);
    }

    @Override
    public long calendarChanges() {
      return newest.calendarChanges();
    }
  }

  private Optional<PackInForce> inForce() {
    return town.cases.rules.inForce(ReviewTown.TOWN, town.cases.town.now());
  }

  /** The weeks of a span, by packs in force. */
  private List<Listed> weeks(Policies packs, String from, String until) {
    var ground = town.cases.town;
    var list =
        new ListReviews(ground.access, new ReviewCalendar(packs), town.reviews, ground.clock);
    var first = LocalDate.parse(from);
    var query =
        new ListReviews.Query(ReviewTown.TOWN, ReviewKind.WEEKLY, first, LocalDate.parse(until));
    return list.list(town.centre(), query);
  }

  private static List<Standing> standings(List<Listed> weeks) {
    return weeks.stream().map(Listed::standing).toList();
  }

  @Test
  void showsWhatWasHeldAndMissedBeforeTheKindWasDropped() {
    var held = town.held(ReviewKind.WEEKLY, "2026-03-02");
    var before = inForce();
    town.cases.rules.handle(Casework.silent().rule());
    town.cases.pass(Duration.ofDays(21));
    var packs = new Dated(town.cases.rules, MONDAY, before);
    var weeks = weeks(packs, "2026-03-02", "2026-03-31");
    assertEquals(List.of(Standing.HELD, Standing.MISSED), standings(weeks));
    assertEquals(Optional.of(held), weeks.getFirst().review());
    assertEquals(LocalDate.parse("2026-03-09"), weeks.getLast().period().first());
  }

  @Test
  void asksForNoPeriodThatEndedBeforeTheRuleWasInForce() {
    town.cases.pass(Duration.ofDays(21));
    // The week in whose last minute the rule was in force ought to have been reviewed.
    for (var from : List.of(MONDAY, MONDAY.plus(Duration.ofDays(7)).minusSeconds(60))) {
      var packs = new Dated(town.cases.rules, from, Optional.empty());
      var weeks = weeks(packs, "2026-03-02", "2026-03-31");
      assertEquals(List.of(Standing.MISSED, Standing.DUE), standings(weeks));
      assertEquals(LocalDate.parse("2026-03-16"), weeks.getFirst().period().first());
    }
  }

  @Test
  void saysWhyThereIsNothing() {
    var now = town.cases.town.now();
    var none = new Dated(town.cases.rules, now.plusSeconds(1), Optional.empty());
    assertRefused(CaseReason.NO_PACK, () -> weeks(none, "2026-03-02", "2026-03-31"));
    // Those to come are no fault.
    assertEquals(List.of(), weeks(town.cases.rules, "2026-03-09", "2026-03-31"));
    town.cases.rules.handle(Casework.silent().rule());
    assertRefused(
        ReviewReason.NO_SUCH_REVIEW, () -> weeks(town.cases.rules, "2026-03-02", "2026-03-31"));
  }

  @Test
  void readsFiftyNineReviewsAtMost() {
    town.cases.pass(Duration.ofDays(500));
    assertEquals(59, weeks(town.cases.rules, "2026-03-01", "2027-04-05").size());
    var refusal =
        assertThrows(Refusal.class, () -> weeks(town.cases.rules, "2026-03-01", "2027-04-06"));
    assertEquals("until_date", refusal.details().get("field"));
  }
}
