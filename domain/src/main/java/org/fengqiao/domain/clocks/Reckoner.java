package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Counts a span of any unit on from a point of a clock, or back from its due time. */
final class Reckoner {
  /**
   * A point of a clock.
   *
   * @param day the day it belongs to: the midnight that ends a day belongs to the day it ends
   */
  record Point(Instant time, LocalDate day) {}

  private final WorkingCalendar calendar;
  private final DayEnd dayEnd;
  private final DayCount days;
  private final TimeCount times;
  private final Trail trail;

  Reckoner(ClockSpec spec, WorkingCalendar calendar, Ledger ledger, Trail trail) {
    this.calendar = calendar;
    this.dayEnd = spec.dayEnd();
    this.trail = trail;
    var suspended = new SuspendedDays(ledger, calendar, dayEnd);
    this.days = new DayCount(calendar, spec.roll(), suspended, trail);
    this.times = new TimeCount(calendar, ledger, trail);
  }

  /** Empty while a suspension without an end keeps it from being reached. */
  Optional<Point> after(Point from, Budget span) {
    trail.tell(new Step.CountedFrom(from.time(), span));
    return switch (span) {
      case Budget.Minutes _, Budget.Hours _ ->
          times.after(from.time(), span.length().orElseThrow()).map(this::at);
      case Budget.WorkingHours _ ->
          times.officeAfter(from.time(), span.length().orElseThrow()).map(this::at);
      case Budget.CalendarDays _, Budget.WorkingDays _, Budget.Months _, Budget.Years _ ->
          days.after(from.day(), span).map(day -> new Point(calendar.endOf(day, dayEnd), day));
    };
  }

  Instant before(Instant start, Point due, Budget span) {
    trail.tell(new Step.CountedBack(due.time(), span));
    var time =
        switch (span) {
          case Budget.Minutes _, Budget.Hours _ ->
              times.before(start, due.time(), span.length().orElseThrow());
          case Budget.WorkingHours _ ->
              times.officeBefore(start, due.time(), span.length().orElseThrow());
          case Budget.CalendarDays _, Budget.WorkingDays _, Budget.Months _, Budget.Years _ ->
              days.before(calendar.dateOf(start), due.day(), span)
                  .map(day -> calendar.endOf(day, dayEnd))
                  .orElse(start);
        };
    if (time.equals(start)) {
      trail.tell(new Step.NotBeforeStart(start));
    }
    return time;
  }

  Point at(Instant time) {
    return new Point(time, calendar.dateOf(time));
  }
}
