package org.fengqiao.domain.cases.reviews;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a leader goes through what is open (调度频次). */
public enum ReviewKind {
  /** Each week, Monday to Sunday (周调度). */
  WEEKLY,
  /** Each ten-day period: the 1st to the 10th, the 11th to the 20th, the 21st on (旬调度). */
  TEN_DAY,
  /** Each calendar month (月调度). */
  MONTHLY;

  private static final int TEN = 10;
  private static final int TWENTY = 20;

  /** The first day of the period that a day is in. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case TEN_DAY -> {
        int past = day.getDayOfMonth() > TWENTY ? TWENTY : day.getDayOfMonth() > TEN ? TEN : 0;
        yield day.withDayOfMonth(past + 1);
      }
      case MONTHLY -> day.withDayOfMonth(1);
    };
  }

  /** The last day of the period that a day is in. */
  LocalDate last(LocalDate day) {
    return switch (this) {
      case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case TEN_DAY ->
          day.getDayOfMonth() > TWENTY
              ? day.with(TemporalAdjusters.lastDayOfMonth())
              : day.withDayOfMonth(day.getDayOfMonth() > TEN ? TWENTY : TEN);
      case MONTHLY -> day.with(TemporalAdjusters.lastDayOfMonth());
    };
  }
}
