package org.fengqiao.domain.clocks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The official holidays of 2020 to 2026, as the first command brings them. */
public final class RealHolidays {
  private static final String FILE = "/calendars/cn-holidays.csv";

  private RealHolidays() {}

  /** Office hours are 09:00 to 12:00 and 13:00 to 17:00. */
  public static WorkingCalendar calendar() {
    var days = lines().stream().map(line -> day(line.split(",", -1))).toList();
    return Fixtures.calendar(CalendarTerms.CHINA, days, 2026);
  }

  /** The rows of the notices: the date, the holiday's name, and whether the day is off. */
  public static List<String> lines() {
    var file = Objects.requireNonNull(RealHolidays.class.getResourceAsStream(FILE), FILE);
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalendarDay day(String[] cells) {
    var kind = Boolean.parseBoolean(cells[2]) ? CalendarDay.Kind.OFF : CalendarDay.Kind.MAKE_UP;
    return new CalendarDay(LocalDate.parse(cells[0]), cells[1], kind);
  }
}
