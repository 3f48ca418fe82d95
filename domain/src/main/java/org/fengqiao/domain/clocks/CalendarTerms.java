package org.fengqiao.domain.clocks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;

/**
 * What one version of a working calendar says.
 *
 * @param zone whose midnights and office hours count; {@link #CHINA} unless a place says otherwise
 * @param days the days that notices name, kept in order of date; at most 5,000, each date once
 * @param lastYear the last year whose notice is published: later years count weekends only, and
 *     what leans on them is provisional (暂定)
 */
public record CalendarTerms(ZoneId zone, OfficeHours hours, List<CalendarDay> days, int lastYear) {
  /** The zone of a calendar that names none. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final int MOST_DAYS = 5_000;

  public CalendarTerms {
    Objects.requireNonNull(zone);
    Objects.requireNonNull(hours);
    Bounds.size("days", days.size(), MOST_DAYS);
    days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    if (lastYear < Bounds.FIRST_YEAR || lastYear > Bounds.LAST_YEAR) {
      throw Refusal.invalid(
          "last_year", "is a year from " + Bounds.FIRST_YEAR + " to " + Bounds.LAST_YEAR);
    }
    for (int i = 0; i < days.size(); i++) {
      var date = days.get(i).date();
      if (i > 0 && date.equals(days.get(i - 1).date())) {
        throw Refusal.invalid("days", "name each date once: " + date);
      }
      if (date.getYear() > lastYear) {
        throw Refusal.invalid("days", "lie no later than last_year " + lastYear + ": " + date);
      }
    }
  }

  Optional<CalendarDay> named(LocalDate date) {
    int low = 0;
    int high = days.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = days.get(middle).date().compareTo(date);
      if (order == 0) {
        return Optional.of(days.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
