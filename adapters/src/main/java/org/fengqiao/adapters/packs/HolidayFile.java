package org.fengqiao.adapters.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.CalendarDay;

/**
 * Reads holiday notices (节假日安排) as CSV in UTF-8: a line {@code date,name,day_off}, then a line for
 * each day the notices name, as {@code 2026-02-14,春节,false}; false is a make-up workday.
 */
public final class HolidayFile {
  private static final String HEADER = "date,name,day_off";

  private HolidayFile() {}

  /**
   * The days of a file.
   *
   * @throws Refusal INVALID_FIELD naming the line, counted from 1
   */
  public static List<CalendarDay> read(String text) {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw Refusal.invalid("line 1", "is " + HEADER);
    }
    return IntStream.range(1, lines.size()).mapToObj(i -> day(i + 1, lines.get(i))).toList();
  }

  private static CalendarDay day(int line, String text) {
    var cells = text.split(",", -1);
    if (cells.length != 3 || !(cells[2].equals("true") || cells[2].equals("false"))) {
      throw Refusal.invalid("line " + line, "is a date, a name, and true or false");
    }
    try {
      var kind = cells[2].equals("true") ? CalendarDay.Kind.OFF : CalendarDay.Kind.MAKE_UP;
      return new CalendarDay(LocalDate.parse(cells[0]), cells[1], kind);
    } catch (DateTimeException _) {
      throw Refusal.invalid("line " + line, "begins with a date, as 2026-02-14");
    } catch (Refusal refusal) {
      throw Refusal.invalid(
          "line " + line, refusal.details().getOrDefault("rule", refusal.reason().name()));
    }
  }
}
