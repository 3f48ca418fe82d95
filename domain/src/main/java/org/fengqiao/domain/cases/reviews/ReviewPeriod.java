package org.fengqiao.domain.cases.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One period of a kind of review (调度周期), in days of the pack's time zone.
 *
 * @param first its first day
 * @param last its last day
 */
public record ReviewPeriod(ReviewKind kind, LocalDate first, LocalDate last) {
  public ReviewPeriod {
    Objects.requireNonNull(kind);
    if (!first.equals(kind.first(first)) || !last.equals(kind.last(first))) {
      throw new IllegalArgumentException(first + " to " + last + " is no period of " + kind);
    }
  }

  /** The period that a day is in. */
  public static ReviewPeriod of(ReviewKind kind, LocalDate day) {
    return new ReviewPeriod(kind, kind.first(day), kind.last(day));
  }

  public ReviewPeriod next() {
    return of(kind, last.plusDays(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The periods that have a day from {@code from} to {@code until}, in their order. */
  public static List<ReviewPeriod> between(ReviewKind kind, LocalDate from, LocalDate until) {
    var all = new ArrayList<ReviewPeriod>();
    for (var one = of(kind, from); !one.first().isAfter(until); one = one.next()) {
      all.add(one);
    }
    return List.copyOf(all);
  }
}
