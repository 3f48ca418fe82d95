package org.fengqiao.domain.statistics;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * A year, or a quarter of one (统计期).
 *
 * @param year 1950 to 9999
 * @param quarter 1 to 4; empty for the year
 */
public record DisputePeriod(int year, Optional<Integer> quarter) {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 9_999;
  private static final int QUARTERS = 4;
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-Q([1-4]))?");

  public DisputePeriod {
    Objects.requireNonNull(quarter);
    if (year < FIRST_YEAR
        || year > LAST_YEAR
        || quarter.filter(one -> one < 1 || one > QUARTERS).isPresent()) {
      throw Refusal.invalid("period", "is a year from 1950 on, or a quarter of one");
    }
  }

  /**
   * The period that {@code text} names, as {@code 2025} or {@code 2025-Q3}.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static DisputePeriod read(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.invalid("period", "is a year from 1950 on, or a quarter of one");
    }
    return new DisputePeriod(
        Integer.parseInt(matcher.group(1)),
        Optional.ofNullable(matcher.group(2)).map(Integer::valueOf));
  }

  /** As {@link #read} takes it; in this order the years and quarters of a list stand. */
  public String text() {
    return year + quarter.map(one -> "-Q" + one).orElse("");
  }

  /** The one of the same length next before. */
  public Optional<DisputePeriod> before() {
    int within = quarter.orElse(1);
    int earlier = within == 1 ? year - 1 : year;
    return earlier < FIRST_YEAR
        ? Optional.empty()
        : Optional.of(
            new DisputePeriod(earlier, quarter.map(one -> one == 1 ? QUARTERS : one - 1)));
  }

  public LocalDate first() {
    return LocalDate.of(year, 1, 1)
        .plusMonths((long) MONTHS_OF_A_QUARTER * (quarter.orElse(1) - 1));
  }

  public LocalDate last() {
    int months = quarter.isPresent() ? MONTHS_OF_A_QUARTER : MONTHS_OF_A_QUARTER * QUARTERS;
    return first().plusMonths(months).minusDays(1);
  }

  public DaySpan days() {
    return new DaySpan(first(), last());
  }
}
