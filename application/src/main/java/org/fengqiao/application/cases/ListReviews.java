package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.ProgressReview;
import org.fengqiao.domain.cases.ReviewKind;
import org.fengqiao.domain.cases.ReviewPeriod;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** Says of each period of a span whether it was reviewed or missed. */
public final class ListReviews {
  /** The longest span, in days. */
  public static final int MOST_DAYS = 1_100;

  private final Access access;
  private final ReviewsInSight inSight;
  private final ReviewCalendar calendar;
  private final ProgressReviews reviews;
  private final InstantSource clock;

  /** How a period stands. */
  public enum Standing {
    /** It was reviewed. */
    HELD,
    /** It is over, and nobody did. */
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
  }

  @Inject
  public ListReviews(
      Access access,
      ReviewsInSight inSight,
      ReviewCalendar calendar,
      ProgressReviews reviews,
      InstantSource clock) {
    this.access = access;
    this.inSight = inSight;
    this.calendar = calendar;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * The periods, the earliest first; one that was missed is shown as any other.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, NO_PACK, NO_SUCH_REVIEW
   */
  public List<Listed> list(Caller caller, Query query) {
    access.require(caller, Right.LIST_REVIEWS);
    inSight.require(caller, query.division());
    var today = calendar.planned(query.division(), query.kind(), clock.instant()).today();
    var periods = ReviewPeriod.between(query.kind(), query.from(), query.until());
    var held =
        reviews
            .list(
                query.division(),
                query.kind(),
                periods.getFirst().first(),
                query.until(),
                periods.size())
            .stream()
            .map(found -> found.aggregate())
            .collect(Collectors.toMap(ProgressReview::period, one -> one));
    return periods.stream()
        .filter(period -> !period.first().isAfter(today))
        .map(period -> listed(period, Optional.ofNullable(held.get(period)), today))
        .toList();
  }

  private static Listed listed(
      ReviewPeriod period, Optional<ProgressReview> review, LocalDate today) {
    var standing =
        review.isPresent()
            ? Standing.HELD
            : period.last().isBefore(today) ? Standing.MISSED : Standing.DUE;
    return new Listed(period, standing, review);
  }
}
