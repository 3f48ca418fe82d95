package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.spec;
import static org.fengqiao.domain.clocks.Fixtures.startedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimeTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Instant due(String start, ClockSpec spec) {
    return new ClockFace(startedAt(start), spec, china2026()).due().orElseThrow();
  }

  private static Instant dueInNewYork(String start, String budget, CalendarDay... days) {
    var clock = RunningClock.started(startedAt("2026-01-01T00:00").spec(), Instant.parse(start));
    var calendar = Fixtures.calendar(NEW_YORK, List.of(days), 2026);
    return new ClockFace(clock, spec(budget), calendar).due().orElseThrow();
  }

  @ParameterizedTest(name = "{1} from {0} end at {2}")
  @CsvSource({
    "2026-09-30T23:50, 30min, 2026-10-01T00:20",
    "2026-09-30T10:00, 48h,   2026-10-02T10:00",
    // Friday 16:00 and a make-up Saturday of seven hours.
    "2026-10-09T16:00, 8wh,   2026-10-10T17:00",
    "2026-10-09T16:00, 1wh,   2026-10-09T17:00",
    "2026-10-09T12:30, 1wh,   2026-10-09T14:00",
    "2026-10-03T10:00, 1wh,   2026-10-08T10:00",
    // Of days the first is not counted, at whatever hour they begin.
    "2026-11-16T00:00, 1d,    2026-11-18T00:00",
    "2026-11-16T23:59, 1d,    2026-11-18T00:00",
    "2026-09-30T10:00, 5wd,   2026-10-14T00:00",
    "2026-10-03T10:00, 1wd,   2026-10-09T00:00",
    // A make-up Sunday and a make-up Saturday count.
    "2026-09-18T10:00, 1wd,   2026-09-21T00:00",
    "2026-10-09T10:00, 1wd,   2026-10-11T00:00",
    // A last day that is off rolls on; a make-up Sunday is not off.
    "2026-09-01T10:00, 30d,   2026-10-09T00:00",
    "2026-09-18T10:00, 2d,    2026-09-21T00:00",
    "2026-09-18T10:00, 1d,    2026-09-21T00:00",
    // A month ends on the same-numbered day, or its last; 28 February 2026 is a make-up Saturday.
    "2026-01-31T10:00, 1mo,   2026-03-01T00:00",
    "2026-01-30T10:00, 2mo,   2026-03-31T00:00",
    "2024-01-31T10:00, 1mo,   2024-03-01T00:00",
    "2024-02-29T10:00, 1y,    2025-03-01T00:00",
    "2023-02-28T10:00, 1y,    2024-02-29T00:00",
  })
  void comesFromBudgetAndCalendar(String start, String budget, String due) {
    assertEquals(at(due), due(start, spec(budget)));
  }

  @Test
  void rollsForwardNotAtAllOrBack() {
    var midnight = DayEnd.MIDNIGHT;
    var start = "2026-09-01T10:00";
    assertEquals(at("2026-10-09T00:00"), due(start, spec("30d", Roll.FORWARD, midnight)));
    assertEquals(at("2026-10-02T00:00"), due(start, spec("30d", Roll.NONE, midnight)));
    assertEquals(at("2026-10-01T00:00"), due(start, spec("30d", Roll.BACK, midnight)));
  }

  @Test
  void rollsBackNoFurtherThanTheDayAfterItsStart() {
    var spec = spec("3d", Roll.BACK, DayEnd.MIDNIGHT);
    assertEquals(at("2026-10-05T00:00"), due("2026-10-01T10:00", spec));
  }

  @Test
  void endsWithTheOfficeHoursWhereThePackSaysSo() {
    var spec = spec("5wd", Roll.FORWARD, DayEnd.CLOSE_OF_BUSINESS);
    assertEquals(at("2026-10-13T17:00"), due("2026-09-30T10:00", spec));
  }

  @Test
  void runsHoursThroughTheChangeToSummerTimeAndBack() {
    assertEquals(
        Instant.parse("2026-03-08T17:00:00Z"), dueInNewYork("2026-03-07T17:00:00Z", "24h"));
    assertEquals(
        Instant.parse("2026-11-01T16:00:00Z"), dueInNewYork("2026-10-31T16:00:00Z", "24h"));
  }

  @Test
  void countsOfficeHoursAndDaysByTheLocalClockOverTheChange() {
    assertEquals(
        Instant.parse("2026-03-09T14:00:00Z"), dueInNewYork("2026-03-06T21:00:00Z", "2wh"));
    assertEquals(
        Instant.parse("2026-03-10T04:00:00Z"), dueInNewYork("2026-03-06T21:00:00Z", "1wd"));
    assertEquals(
        Instant.parse("2026-11-03T05:00:00Z"), dueInNewYork("2026-10-30T21:00:00Z", "1wd"));
  }

  @Test
  void leavesOutTheHourThatTheChangeToSummerTimeTakes() {
    var sunday = Fixtures.makeUp("2026-03-08", "make-up");
    var terms = new CalendarTerms(NEW_YORK, OfficeHours.of("01:00-04:00"), List.of(sunday), 2026);
    var clock =
        RunningClock.started(
            startedAt("2026-01-01T00:00").spec(), Instant.parse("2026-03-08T05:00:00Z"));
    var face = new ClockFace(clock, spec("3wh"), new WorkingCalendar(Fixtures.CHINA, 1, terms));
    assertEquals(Instant.parse("2026-03-09T06:00:00Z"), face.due().orElseThrow());
  }

  @Test
  void isProvisionalBeyondTheLastNoticeAndDerivedAgainWhenOneComes() {
    var clock = startedAt("2026-12-30T10:00");
    var before = new ClockFace(clock, spec("3wd"), china2026());
    assertTrue(before.isProvisional());
    assertEquals(at("2027-01-05T00:00"), before.due().orElseThrow());
    var newYear = new CalendarDay(LocalDate.parse("2027-01-01"), "元旦", CalendarDay.Kind.OFF);
    var next = Fixtures.calendar(CalendarTerms.CHINA, List.of(newYear), 2027);
    var after = new ClockFace(clock, spec("3wd"), next);
    assertFalse(after.isProvisional());
    assertEquals(at("2027-01-06T00:00"), after.due().orElseThrow());
  }

  @Test
  void isNotProvisionalWhereNoDayOffIsAskedFor() {
    var clock = startedAt("2026-12-30T10:00");
    assertFalse(new ClockFace(clock, spec("900h"), china2026()).isProvisional());
    var standing = spec("90d", Roll.NONE, DayEnd.MIDNIGHT);
    assertFalse(new ClockFace(clock, standing, china2026()).isProvisional());
    assertTrue(new ClockFace(clock, spec("90d"), china2026()).isProvisional());
  }

  @Test
  void countsTheLargestBudgetsSoon() {
    for (var budget : List.of("25000wd", "20000wh", "36500d", "100y", "1000000min")) {
      var face = new ClockFace(startedAt("2026-01-01T00:00"), spec(budget), china2026());
      assertTimeout(Duration.ofSeconds(2), face::due, budget);
    }
  }
}
