package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of China counted one by one, by number from 1970-01-01, as the notices have them. */
final class DayRecount {
  private static final int SECONDS = 86_400;
  private static final int EAST = 8 * 3_600;

  private final Map<Long, Boolean> named = new HashMap<>();

  /**
   * Reads the notices.
   *
   * @param notices a line a day: the date, the holiday's name, and whether the day is off
   */
  DayRecount(List<String> notices) {
    for (var line : notices) {
      var cells = line.split(",", -1);
      named.put(LocalDate.parse(cells[0]).toEpochDay(), cells[2].equals("false"));
    }
  }

  static long day(Instant time) {
    return Math.floorDiv(time.getEpochSecond() + EAST, SECONDS);
  }

  /** The moment at which that day has run out. */
  static Instant endOf(long day) {
    return Instant.ofEpochSecond((day + 1) * SECONDS - EAST);
  }

  boolean works(long day) {
    // 1970-01-01 was a Thursday.
    return named.getOrDefault(day, Math.floorMod(day + 3, 7) < 5);
  }

  /** The day so many days on, or the working day after it; the first is not counted. */
  long afterDays(long first, int count) {
    long day = first + count;
    while (!works(day)) {
      day++;
    }
    return day;
  }

  /** The working day so many of them on. */
  long afterWorkingDays(long first, int count) {
    long day = first;
    for (int left = count; left > 0; left -= works(day) ? 1 : 0) {
      day++;
    }
    return day;
  }

  /** The working day so many of them before. */
  long beforeWorkingDays(long last, int count) {
    long day = last;
    for (int left = count; left > 0; left -= works(day) ? 1 : 0) {
      day--;
    }
    return day;
  }
}
