package org.fengqiao.domain.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts minutes and hours, by the calendar or by office hours, leaving out what is suspended. */
record TimeCount(WorkingCalendar calendar, Ledger ledger, Trail trail) {

  /** The first moment by which {@code span} has run since {@code from}. */
  Optional<Instant> after(Instant from, Duration span) {
    return takeFrom(ledger.running(new Stretch(from, Instant.MAX)), new Remaining(span));
  }

  /** As {@link #after}, counting office hours of working days alone. */
  Optional<Instant> officeAfter(Instant from, Duration span) {
    var remaining = new Remaining(span);
    for (var day = calendar.dateOf(from); ; day = day.plusDays(1)) {
      var dayEnd = calendar.endOf(day, DayEnd.MIDNIGHT);
      if (trail.isWorking(calendar, day)) {
        var found = takeFrom(worked(day, from, Instant.MAX), remaining);
        if (found.isPresent()) {
          return found;
        }
      } else {
        trail.passOff(calendar, day);
      }
      if (ledger.openFrom().filter(open -> !open.isAfter(dayEnd)).isPresent()) {
        return Optional.empty();
      }
    }
  }

  /** The first moment since {@code start} at which no more than {@code span} is left to run. */
  Instant before(Instant start, Instant due, Duration span) {
    return takeBack(ledger.running(new Stretch(start, due)), new Remaining(span)).orElse(start);
  }

  /** As {@link #before}, counting office hours of working days alone. */
  Instant officeBefore(Instant start, Instant due, Duration span) {
    var remaining = new Remaining(span);
    var first = calendar.dateOf(start);
    for (var day = calendar.dateOf(due); !day.isBefore(first); day = day.minusDays(1)) {
      if (!trail.isWorking(calendar, day)) {
        trail.passOff(calendar, day);
        continue;
      }
      var found = takeBack(worked(day, start, due), remaining);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return start;
  }

  /** What counts of a working day's office hours between two moments; tells of it if any does. */
  private List<Stretch> worked(LocalDate day, Instant earliest, Instant latest) {
    var parts = new ArrayList<Stretch>();
    for (var open : calendar.officeStretches(day)) {
      parts.addAll(ledger.running(open.within(earliest, latest)));
    }
    if (!parts.isEmpty()) {
      trail.countWorked(calendar, day);
    }
    return parts;
  }

  private static Optional<Instant> takeFrom(List<Stretch> parts, Remaining remaining) {
    for (var part : parts) {
      if (remaining.span.compareTo(part.length()) <= 0) {
        return Optional.of(part.from().plus(remaining.span));
      }
      remaining.span = remaining.span.minus(part.length());
    }
    return Optional.empty();
  }

  /** Equality goes on to the part before: its end is the first moment with as much left. */
  private static Optional<Instant> takeBack(List<Stretch> parts, Remaining remaining) {
    for (var part : parts.reversed()) {
      if (remaining.span.compareTo(part.length()) < 0) {
        return Optional.of(part.until().minus(remaining.span));
      }
      remaining.span = remaining.span.minus(part.length());
    }
    return Optional.empty();
  }

  private static final class Remaining {
    private Duration span;

    private Remaining(Duration span) {
      this.span = span;
    }
  }
}
