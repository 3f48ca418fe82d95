package org.fengqiao.domain.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Counts days, working days, months and years, leaving out suspended days. */
record DayCount(WorkingCalendar calendar, Roll roll, SuspendedDays suspended, Trail trail) {

  /** The last day of {@code span} when {@code first} is the day not counted, rolled. */
  Optional<LocalDate> after(LocalDate first, Budget span) {
    trail.tell(new Step.FirstDayNotCounted(first));
    boolean workingOnly = span instanceof Budget.WorkingDays;
    long left = daysAfter(first, span);
    if (!workingOnly && suspended.isEmpty()) {
      return rolled(first, first.plusDays(left));
    }
    var day = first;
    while (left > 0) {
      day = day.plusDays(1);
      if (suspended.coversAllFrom(day)) {
        return Optional.empty();
      }
      if (counts(day, workingOnly)) {
        left--;
      }
    }
    return workingOnly ? Optional.of(day) : rolled(first, day);
  }

  /**
   * The day at whose end {@code span} is left until the end of {@code last}; empty if that is not
   * after {@code start}.
   */
  Optional<LocalDate> before(LocalDate start, LocalDate last, Budget span) {
    boolean workingOnly = span instanceof Budget.WorkingDays;
    long left = daysBefore(last, span);
    var day = last;
    while (left > 0) {
      day = day.minusDays(1);
      if (!day.isAfter(start)) {
        return Optional.empty();
      }
      if (counts(day, workingOnly)) {
        left--;
      }
    }
    return Optional.of(day);
  }

  private boolean counts(LocalDate day, boolean workingOnly) {
    if (suspended.covers(day)) {
      trail.passSuspended(day);
      return false;
    }
    if (!workingOnly) {
      return true;
    }
    if (trail.isWorking(calendar, day)) {
      trail.countWorked(calendar, day);
      return true;
    }
    trail.passOff(calendar, day);
    return false;
  }

  private Optional<LocalDate> rolled(LocalDate first, LocalDate day) {
    if (roll == Roll.NONE || trail.isWorking(calendar, day)) {
      return Optional.of(day);
    }
    return roll == Roll.FORWARD ? rolledForward(day) : Optional.of(rolledBack(first, day));
  }

  private Optional<LocalDate> rolledForward(LocalDate day) {
    var to = day;
    while (suspended.covers(to) || !trail.isWorking(calendar, to)) {
      to = to.plusDays(1);
      if (suspended.coversAllFrom(to)) {
        return Optional.empty();
      }
    }
    trail.tell(new Step.Rolled(day, to));
    return Optional.of(to);
  }

  private LocalDate rolledBack(LocalDate first, LocalDate day) {
    for (var to = day.minusDays(1); to.isAfter(first); to = to.minusDays(1)) {
      if (!suspended.covers(to) && trail.isWorking(calendar, to)) {
        trail.tell(new Step.Rolled(day, to));
        return to;
      }
    }
    trail.tell(new Step.DayOffStands(day));
    return day;
  }

  private long daysAfter(LocalDate first, Budget span) {
    return switch (span) {
      case Budget.Months(int count) -> daysTo(first, first.plusMonths(count));
      case Budget.Years(int count) -> daysTo(first, first.plusYears(count));
      case Budget.CalendarDays(int count) -> count;
      case Budget.WorkingDays(int count) -> count;
      case Budget.Minutes _, Budget.Hours _, Budget.WorkingHours _ -> throw notDays(span);
    };
  }

  private static long daysBefore(LocalDate last, Budget span) {
    return switch (span) {
      case Budget.Months(int count) -> ChronoUnit.DAYS.between(last.minusMonths(count), last);
      case Budget.Years(int count) -> ChronoUnit.DAYS.between(last.minusYears(count), last);
      case Budget.CalendarDays(int count) -> count;
      case Budget.WorkingDays(int count) -> count;
      case Budget.Minutes _, Budget.Hours _, Budget.WorkingHours _ -> throw notDays(span);
    };
  }

  private long daysTo(LocalDate first, LocalDate corresponding) {
    boolean last = corresponding.getDayOfMonth() != first.getDayOfMonth();
    trail.tell(new Step.CorrespondingDay(corresponding, last));
    return ChronoUnit.DAYS.between(first, corresponding);
  }

  private static IllegalArgumentException notDays(Budget span) {
    return new IllegalArgumentException("not counted in days: " + span.text());
  }
}
