package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewPeriod;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** Says of each period of a span whether it was reviewed or missed. */
public final class ListReviews {
  /** The longest span, in days: a year and a month, as each review is read whole. */
  public static final int MOST_DAYS = 400;

  private final Access access;
  private final ReviewCalendar calendar;
  private final ProgressReviews reviews;
  private final InstantSource clock;

  /** How a period stands. */
  public enum Standing {
    /** It was reviewed. */
    HELD,
    /** It is over, the pack in force at its end asked for it, and nobody did. */
    MISSED,
    /** It goes on, and nobody has yet. */
    DUE
  }

  /**
   * A period.
   *
   * @param review empty unless it was held
   */
  public record Listed(ReviewPeriod period, Standing standing, Optional<ProgressReview> review) {
    public Listed {
      Objects.requireNonNull(period);
      Objects.requireNonNull(standing);
      Objects.requireNonNull(review);
    }
  }

  /**
   * Which to list: the periods that have a day of the span, and have begun.
   *
   * @param from the first day
   * @param until the last day, at most {@value #MOST_DAYS} later
   */
  public record Query(DivisionCode division, ReviewKind kind, LocalDate from, LocalDate until) {
    public Query {
      Objects.requireNonNull(division);
      Objects.requireNonNull(kind);
      if (until.isBefore(from) || from.until(until, ChronoUnit.DAYS) > MOST_DAYS) {
        throw Refusal.invalid(
            "until_date", "is not before from_date, and at most " + MOST_DAYS + " days after it");
      }
    }

    private List<ReviewPeriod> periods() {
      return ReviewPeriod.between(kind, from, until);
    }
  }

  @Inject
  public ListReviews(
      Access access, ReviewCalendar calendar, ProgressReviews reviews, InstantSource clock) {
    this.access = access;
    this.calendar = calendar;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * The periods that were reviewed or ought to be, the earliest first; one that was missed is shown
   * as any other. Whether one ought to be is asked of the pack in force at its end, or now.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE; NO_PACK, NO_SUCH_REVIEW where there is no such
   *     period, and no rule now
   */
  public List<Listed> list(Caller caller, Query query) {
    access.require(caller, Right.LIST_REVIEWS);
    access.requireView(caller, query.division());
    var now = clock.instant();
    var zone = calendar.zone(query.division(), now);
    var today = LocalDate.ofInstant(now, zone);
    var held = held(query);
    var listed =
        query.periods().stream()
            .filter(period -> !period.first().isAfter(today))
            .flatMap(period ->
                Optional.ofNullable(held.get(period))
                    .map(review -> new Listed(period, Standing.HELD, Optional.of(review)))
                    .or(() -> unheld(query, period, zone, now))
                    .stream())
            .toList();
    if (listed.isEmpty()) {
      var _ = calendar.planned(query.division(), query.kind(), now);
    }
    return listed;
  }

  private Map<ReviewPeriod, ProgressReview> held(Query query) {
    var periods = query.periods();
    var first = periods.getFirst().first();
    return reviews
        .list(query.division(), query.kind(), first, query.until(), periods.size())
        .stream()
        .map(found -> found.aggregate())
        .collect(Collectors.toMap(ProgressReview::period, one -> one));
  }

  /** A period that nobody reviewed, if a rule asked for it. */
  private Optional<Listed> unheld(Query query, ReviewPeriod period, ZoneId zone, Instant now) {
    var end = period.next().first().atStartOfDay(zone).toInstant();
    boolean over = !now.isBefore(end);
    var at = over ? end.minus(1, ChronoUnit.MICROS) : now;
    return calendar.asked(query.division(), query.kind(), at)
        ? Optional.of(new Listed(period, over ? Standing.MISSED : Standing.DUE, Optional.empty()))
        : Optional.empty();
  }
}
