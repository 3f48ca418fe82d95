package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/**
 * The minutes of 2020 to 2035 in China, laid out one after another and numbered from 0: what the
 * notices say of each day, written down by hand and by counting, without a calendar's help.
 */
final class ChinaMinutes {
  static final int DAY = 1440;
  private static final long FIRST = Instant.parse("2019-12-31T16:00:00Z").getEpochSecond() / 60;
  private static final int FIRST_YEAR = 2020;
  private static final int YEARS = 16;
  private static final int MOST_DAYS = 366 * YEARS;
  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final int[] year = new int[MOST_DAYS];
  private final int[] month = new int[MOST_DAYS];
  private final int[] ofMonth = new int[MOST_DAYS];
  private final boolean[] weekend = new boolean[MOST_DAYS];
  private final boolean[] works = new boolean[MOST_DAYS];
  private final String[] notice = new String[MOST_DAYS];
  private final boolean[] office = new boolean[MOST_DAYS * DAY];

  /**
   * Lays them out; offices are open from 09:00 to 12:00 and from 13:00 to 17:00.
   *
   * @param notices a line a day: the date, the holiday's name, and whether the day is off
   */
  ChinaMinutes(List<String> notices) {
    var named = new HashMap<String, String[]>();
    for (var line : notices) {
      var cells = line.split(",", -1);
      named.put(cells[0], cells);
    }
    int y = FIRST_YEAR;
    int m = 1;
    int d = 1;
    int weekday = 3; // 2020 began on a Wednesday
    for (int day = 0; y < FIRST_YEAR + YEARS; day++) {
      year[day] = y;
      month[day] = m;
      ofMonth[day] = d;
      weekend[day] = weekday > 5;
      var cells = named.get("%04d-%02d-%02d".formatted(y, m, d));
      notice[day] = cells == null ? "" : cells[1];
      works[day] = cells == null ? weekday < 6 : cells[2].equals("false");
      for (int minute = 0; works[day] && minute < DAY; minute++) {
        int hour = minute / 60;
        office[day * DAY + minute] = (hour >= 9 && hour < 12) || (hour >= 13 && hour < 17);
      }
      weekday = weekday == 7 ? 1 : weekday + 1;
      d++;
      if (d > length(y, m)) {
        d = 1;
        m++;
      }
      if (m > 12) {
        m = 1;
        y++;
      }
    }
  }

  static int minute(Instant time) {
    return Math.toIntExact(time.getEpochSecond() / 60 - FIRST);
  }

  static Instant time(int minute) {
    return Instant.ofEpochSecond((FIRST + minute) * 60);
  }

  static int day(Instant time) {
    return minute(time) / DAY;
  }

  boolean isOffice(int minute) {
    return office[minute];
  }

  boolean works(int day) {
    return works[day];
  }

  boolean isWeekend(int day) {
    return weekend[day];
  }

  int year(int day) {
    return year[day];
  }

  /** The holiday whose notice names the day; empty where none does. */
  String notice(int day) {
    return notice[day];
  }

  /** The day so many months on that has the same number, or the last of that month. */
  int corresponding(int from, int months) {
    int left = months;
    int day = from;
    while (left > 0) {
      day++;
      left -= ofMonth[day] == 1 ? 1 : 0;
    }
    while (ofMonth[day] < ofMonth[from] && ofMonth[day + 1] != 1) {
      day++;
    }
    return day;
  }

  private static int length(int y, int m) {
    return m == 2 && y % 4 == 0 ? 29 : LENGTHS[m - 1];
  }
}
