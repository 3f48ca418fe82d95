package org.fengqiao.domain.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps of one derivation, and whether it leaned on an unpublished year. */
final class Trail {
  /** A span of many years passes over thousands of days: a reader needs the nearest ones only. */
  private static final int MOST_STEPS = 100;

  private final boolean telling;
  private final List<Step> steps = new ArrayList<>();
  private int unlisted;
  private boolean provisional;

  private Trail(boolean telling) {
    this.telling = telling;
  }

  /** A trail that keeps the steps. */
  static Trail telling() {
    return new Trail(true);
  }

  /** A trail that keeps nothing but whether the outcome is provisional. */
  static Trail silent() {
    return new Trail(false);
  }

  boolean isProvisional() {
    return provisional;
  }

  void tell(Step step) {
    if (telling) {
      steps.add(step);
    }
  }

  /** Asks the calendar, and remembers if it could only guess. */
  boolean isWorking(WorkingCalendar calendar, LocalDate day) {
    provisional |= calendar.isProvisional(day);
    return calendar.isWorking(day);
  }

  void passOff(WorkingCalendar calendar, LocalDate day) {
    if (!telling) {
      return;
    }
    var holiday = calendar.named(day).map(CalendarDay::name);
    if (!steps.isEmpty()
        && steps.getLast() instanceof Step.DaysOff(var first, var last, var name)
        && name.equals(holiday)
        && touches(first, last, day)) {
      steps.set(steps.size() - 1, new Step.DaysOff(earlier(first, day), later(last, day), holiday));
    } else {
      passOver(new Step.DaysOff(day, day, holiday));
    }
  }

  void passSuspended(LocalDate day) {
    if (!telling) {
      return;
    }
    if (!steps.isEmpty()
        && steps.getLast() instanceof Step.DaysSuspended(var first, var last)
        && touches(first, last, day)) {
      steps.set(steps.size() - 1, new Step.DaysSuspended(earlier(first, day), later(last, day)));
    } else {
      passOver(new Step.DaysSuspended(day, day));
    }
  }

  void countWorked(WorkingCalendar calendar, LocalDate day) {
    if (telling && CalendarDay.isWeekend(day)) {
      calendar.named(day).ifPresent(n -> passOver(new Step.MakeUpDayCounted(day, n.name())));
    }
  }

  /** The steps, ended with what was left out. */
  List<Step> steps() {
    var all = new ArrayList<>(steps);
    if (unlisted > 0) {
      all.add(new Step.NotListed(unlisted));
    }
    return List.copyOf(all);
  }

  private void passOver(Step step) {
    if (steps.size() < MOST_STEPS) {
      steps.add(step);
    } else {
      unlisted++;
    }
  }

  private static boolean touches(LocalDate first, LocalDate last, LocalDate day) {
    return day.equals(last.plusDays(1)) || day.equals(first.minusDays(1));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
