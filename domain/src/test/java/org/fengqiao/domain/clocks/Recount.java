package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Counts a clock's time minute by minute, sharing nothing with the derivation but the data: every
 * time is a whole minute, every day has one midnight and one close of business.
 */
final class Recount {
  /** A day's end that the clock lived through. */
  private record End(long minute, LocalDate day, boolean running) {}

  private final ClockSpec spec;
  private final CalendarTerms terms;
  private final List<long[]> suspensions = new ArrayList<>();
  private final Map<LocalDate, Boolean> working = new HashMap<>();

  Recount(ClockSpec spec, WorkingCalendar calendar, RunningClock clock) {
    this.spec = spec;
    this.terms = calendar.terms();
    for (var day : terms.days()) {
      working.put(day.date(), day.kind() == CalendarDay.Kind.MAKE_UP);
    }
    for (var suspension : clock.suspensions()) {
      suspensions.add(
          new long[] {
            minute(suspension.from()),
            suspension.until().map(Recount::minute).orElse(Long.MAX_VALUE)
          });
    }
  }

  /** The minute at which the span ends that starts then; the day given is not counted. */
  Optional<Long> after(long start, LocalDate startDay, Budget span) {
    return switch (span) {
      case Budget.Minutes(int count) -> tick(start, count, this::running);
      case Budget.Hours(int count) -> tick(start, 60L * count, this::running);
      case Budget.WorkingHours(int count) ->
          tick(start, 60L * count, m -> running(m) && inOffice(m));
      case Budget.CalendarDays(int count) -> days(start, startDay, count, false);
      case Budget.WorkingDays(int count) -> days(start, startDay, count, true);
      case Budget.Months(int count) -> days(start, startDay, daysIn(startDay, count), false);
      case Budget.Years(int count) -> days(start, startDay, daysIn(startDay, 12 * count), false);
    };
  }

  /** The first minute since the start at which no more than the span is left. */
  long before(long start, long due, LocalDate dueDay, Budget span) {
    return switch (span) {
      case Budget.Minutes(int count) -> left(start, due, count, this::running);
      case Budget.Hours(int count) -> left(start, due, 60L * count, this::running);
      case Budget.WorkingHours(int count) ->
          left(start, due, 60L * count, m -> running(m) && inOffice(m));
      case Budget.CalendarDays(int count) -> daysLeft(start, due, dueDay, count, false);
      case Budget.WorkingDays(int count) -> daysLeft(start, due, dueDay, count, true);
      case Budget.Months _, Budget.Years _ -> throw new IllegalArgumentException(span.text());
    };
  }

  /** The day a time belongs to: for what is counted in days, the day that ends with it. */
  LocalDate dayOf(long minute, Budget span) {
    return span.length().isPresent() ? local(minute).toLocalDate() : lastDay(minute);
  }

  private Optional<Long> tick(long start, long budget, LongPredicate counts) {
    long left = budget;
    for (long minute = start; !lost(minute); minute++) {
      left -= counts.test(minute) ? 1 : 0;
      if (left == 0) {
        return Optional.of(minute + 1);
      }
    }
    return Optional.empty();
  }

  private long left(long start, long due, long span, LongPredicate counts) {
    long left = 0;
    for (long minute = start; minute < due; minute++) {
      left += counts.test(minute) ? 1 : 0;
    }
    long minute = start;
    while (left > span) {
      left -= counts.test(minute) ? 1 : 0;
      minute++;
    }
    return minute;
  }

  private Optional<Long> days(long start, LocalDate startDay, long budget, boolean workingOnly) {
    var passed = new ArrayList<End>();
    long left = budget;
    boolean rolling = false;
    for (long minute = start + 1; !lost(minute); minute++) {
      if (!isDayEnd(minute) || !lastDay(minute).isAfter(startDay)) {
        continue;
      }
      var end = new End(minute, lastDay(minute), running(minute - 1));
      boolean works = works(end.day());
      if (rolling) {
        if (end.running() && works) {
          return Optional.of(minute);
        }
        continue;
      }
      left -= end.running() && (works || !workingOnly) ? 1 : 0;
      if (left == 0) {
        if (works || spec.roll() == Roll.NONE) {
          return Optional.of(minute);
        }
        if (spec.roll() == Roll.BACK) {
          return Optional.of(
              passed.reversed().stream()
                  .filter(past -> past.running() && works(past.day()))
                  .findFirst()
                  .orElse(end)
                  .minute());
        }
        rolling = true;
      }
      passed.add(end);
    }
    return Optional.empty();
  }

  private long daysLeft(long start, long due, LocalDate dueDay, int span, boolean workingOnly) {
    var startDay = local(start).toLocalDate();
    int left = span;
    for (long minute = due; minute > start; minute--) {
      if (isDayEnd(minute) && lastDay(minute).isBefore(dueDay)) {
        var day = lastDay(minute);
        left -= running(minute - 1) && (works(day) || !workingOnly) ? 1 : 0;
        if (left == 0) {
          return day.isAfter(startDay) ? minute : start;
        }
      }
    }
    return start;
  }

  private static long daysIn(LocalDate day, int months) {
    int year = day.getYear() + (day.getMonthValue() - 1 + months) / 12;
    int month = (day.getMonthValue() - 1 + months) % 12 + 1;
    int longest = LocalDate.of(year, month, 1).lengthOfMonth();
    return ChronoUnit.DAYS.between(
        day, LocalDate.of(year, month, Math.min(day.getDayOfMonth(), longest)));
  }

  private boolean running(long minute) {
    return suspensions.stream().noneMatch(s -> minute >= s[0] && minute < s[1]);
  }

  /** Suspended without an end, and past the day's end that the suspension might have let by. */
  private boolean lost(long minute) {
    return !suspensions.isEmpty()
        && suspensions.getLast()[1] == Long.MAX_VALUE
        && minute > suspensions.getLast()[0] + 1;
  }

  private boolean works(LocalDate day) {
    return working.computeIfAbsent(day, d -> d.getDayOfWeek().getValue() <= 5);
  }

  private boolean inOffice(long minute) {
    var local = local(minute);
    int of = local.getHour() * 60 + local.getMinute();
    return works(local.toLocalDate())
        && terms.hours().on(local.getDayOfWeek()).stream()
            .anyMatch(part -> of >= part.fromMinute() && of < part.untilMinute());
  }

  private boolean isDayEnd(long minute) {
    var last = local(minute - 1);
    int end =
        spec.dayEnd() == DayEnd.MIDNIGHT
            ? 1440
            : terms.hours().on(last.getDayOfWeek()).getLast().untilMinute();
    return last.getHour() * 60 + last.getMinute() + 1 == end;
  }

  private LocalDate lastDay(long minute) {
    return local(minute - 1).toLocalDate();
  }

  private LocalDateTime local(long minute) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), terms.zone());
  }

  static long minute(Instant time) {
    return time.getEpochSecond() / 60;
  }
}
