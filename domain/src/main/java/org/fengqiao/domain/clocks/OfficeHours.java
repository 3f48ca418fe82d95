package org.fengqiao.domain.clocks;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.Refusal;

/**
 * When an office is open on a working day (办公时间).
 *
 * <p>Every day has at least an hour: a day without is a day off and belongs among the calendar's
 * days. A make-up Saturday or Sunday keeps its own hours if the week has some for it, else the
 * regular ones.
 *
 * @param regular the hours of a day, in order, apart from each other
 * @param onWeekday other hours of some days of the week
 */
public record OfficeHours(
    List<OfficeInterval> regular, Map<DayOfWeek, List<OfficeInterval>> onWeekday) {
  private static final int MOST_A_DAY = 12;
  private static final int LEAST_MINUTES = 60;

  public OfficeHours {
    regular = checked(regular);
    var days = new EnumMap<DayOfWeek, List<OfficeInterval>>(DayOfWeek.class);
    onWeekday.forEach((day, hours) -> days.put(day, checked(hours)));
    onWeekday = Collections.unmodifiableMap(days);
  }

  /** The same hours on every day, each as {@code 09:00-12:00}. */
  public static OfficeHours of(String... intervals) {
    return new OfficeHours(
        List.of(intervals).stream().map(OfficeInterval::parse).toList(), Map.of());
  }

  /** The hours of that day of the week, should it be worked. */
  public List<OfficeInterval> on(DayOfWeek day) {
    return onWeekday.getOrDefault(day, regular);
  }

  private static List<OfficeInterval> checked(List<OfficeInterval> hours) {
    Bounds.size("office_hours", hours.size(), MOST_A_DAY);
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).fromMinute() < hours.get(i - 1).untilMinute()) {
        throw Refusal.invalid("office_hours", "stand in order and do not overlap");
      }
    }
    if (hours.stream().mapToInt(OfficeInterval::minutes).sum() < LEAST_MINUTES) {
      throw Refusal.invalid("office_hours", "come to an hour a day at least");
    }
    return List.copyOf(hours);
  }
}
