package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days at whose end a clock stands suspended: these do not count. A suspension that begins just
 * as the day ends comes too late for that day; one that ends just then still holds it.
 */
final class SuspendedDays {
  private record Days(LocalDate first, LocalDate last) {}

  private final List<Days> spans;

  SuspendedDays(Ledger ledger, WorkingCalendar calendar, DayEnd end) {
    var found = new ArrayList<Days>();
    for (var suspension : ledger.suspensions()) {
      var first = firstEndingAfter(suspension.from(), calendar, end);
      var last =
          suspension
              .until()
              .map(until -> firstEndingAfter(until, calendar, end).minusDays(1))
              .orElse(LocalDate.MAX);
      if (!last.isBefore(first)) {
        found.add(new Days(first, last));
      }
    }
    spans = List.copyOf(found);
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  boolean covers(LocalDate day) {
    return spans.stream().anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last()));
  }

  /** Whether no day from this one on ever counts. */
  boolean coversAllFrom(LocalDate day) {
    return !spans.isEmpty()
        && spans.getLast().last().equals(LocalDate.MAX)
        && !day.isBefore(spans.getLast().first());
  }

  private static LocalDate firstEndingAfter(Instant time, WorkingCalendar calendar, DayEnd end) {
    var day = calendar.dateOf(time);
    return calendar.endOf(day, end).isAfter(time) ? day : day.plusDays(1);
  }
}
