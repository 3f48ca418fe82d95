package org.fengqiao.domain.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/**
 * A day that a holiday notice names (节假日安排).
 *
 * @param name of the holiday it belongs to, as the notice has it; 1 to 40 characters
 */
public record CalendarDay(LocalDate date, String name, Kind kind) {
  /** What the notice makes of the day. */
  public enum Kind {
    /** Not worked; may be a weekend day within a holiday. */
    OFF,
    /**
     * Worked: a Saturday or Sunday (调休上班), or a weekday that an amended notice names as worked
     * after all, as 2020-02-03.
     */
    MAKE_UP
  }

  public CalendarDay {
    name = Text.required("display_name", name, 40);
    if (date.getYear() < Bounds.FIRST_YEAR || date.getYear() > Bounds.LAST_YEAR) {
      throw Refusal.invalid(
          "date", "lies in the years " + Bounds.FIRST_YEAR + " to " + Bounds.LAST_YEAR);
    }
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
