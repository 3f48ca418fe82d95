package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.RealHolidays;

/** The times of clues counted day by day, on the days that the notices say are off. */
final class ClueDays {
  private static final Map<LocalDate, Boolean> NAMED = named();

  private ClueDays() {}

  private static Map<LocalDate, Boolean> named() {
    var named = new HashMap<LocalDate, Boolean>();
    for (var line : RealHolidays.lines()) {
      var cells = line.split(",", -1);
      named.put(LocalDate.parse(cells[0]), Boolean.parseBoolean(cells[2]));
    }
    return named;
  }

  /** The last day of that time, with so many more months if it is that to claim. */
  private static LocalDate last(ClueLimit of, Instant from, int more) {
    var day = LocalDate.ofInstant(from, CalendarTerms.CHINA);
    return switch (of) {
      case VERIFY, TELL -> working(day, 10, 1);
      case START -> working(day, 30, 1);
      case CLAIM -> onWorkingDay(day.plusMonths(6 + more));
    };
  }

  static Instant due(ClueLimit of, Instant from, int more) {
    return end(last(of, from, more));
  }

  /** When who must act is reminded of it; not before it began. */
  static Instant reminder(ClueLimit of, Instant from, int more) {
    var last = last(of, from, more);
    var day =
        switch (of) {
          case VERIFY, TELL -> working(last, 2, -1);
          case START -> working(last, 5, -1);
          case CLAIM -> last.minusMonths(1);
        };
    return end(day);
  }

  private static LocalDate working(LocalDate from, int count, int step) {
    var day = from;
    for (int left = count; left > 0; ) {
      day = day.plusDays(step);
      left -= isOff(day) ? 0 : 1;
    }
    return day;
  }

  private static LocalDate onWorkingDay(LocalDate from) {
    var day = from;
    while (isOff(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isOff(LocalDate day) {
    var named = NAMED.get(day);
    return named == null ? day.getDayOfWeek().getValue() > 5 : named;
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(CalendarTerms.CHINA).toInstant();
  }
}
