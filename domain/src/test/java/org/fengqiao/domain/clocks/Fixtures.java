package org.fengqiao.domain.clocks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;

/** Calendars, rules and clocks for the tests. */
final class Fixtures {
  static final CalendarId CHINA = new CalendarId("china");
  static final ClockName HANDLE = new ClockName("HANDLE");
  static final ActorName OFFICER = new ActorName("officers/7");
  static final ContentRef REASON =
      new ContentRef(
          new ContentId(new UUID(0, 1)), Digest.of("words".getBytes(StandardCharsets.UTF_8)));

  private Fixtures() {}

  /** Autumn 2026 as announced: a make-up Sunday 09-20, a make-up Saturday 10-10. */
  static WorkingCalendar china2026() {
    var days = new ArrayList<CalendarDay>();
    days.add(makeUp("2026-02-28", "春节"));
    days.add(makeUp("2026-09-20", "国庆节"));
    off(days, "2026-09-25", 3, "中秋节");
    off(days, "2026-10-01", 7, "国庆节");
    days.add(makeUp("2026-10-10", "国庆节"));
    return calendar(CalendarTerms.CHINA, days, 2026);
  }

  static WorkingCalendar calendar(ZoneId zone, List<CalendarDay> days, int lastYear) {
    var hours = OfficeHours.of("09:00-12:00", "13:00-17:00");
    return new WorkingCalendar(CHINA, 1, new CalendarTerms(zone, hours, days, lastYear));
  }

  static CalendarDay makeUp(String date, String name) {
    return new CalendarDay(LocalDate.parse(date), name, CalendarDay.Kind.MAKE_UP);
  }

  static void off(List<CalendarDay> days, String first, int count, String name) {
    var date = LocalDate.parse(first);
    for (int i = 0; i < count; i++) {
      days.add(new CalendarDay(date.plusDays(i), name, CalendarDay.Kind.OFF));
    }
  }

  static ClockSpec spec(String budget, Roll roll, DayEnd end, Rung... rungs) {
    return new ClockSpec(HANDLE, Budget.parse(budget), CHINA, roll, end, List.of(rungs));
  }

  static ClockSpec spec(String budget, Rung... rungs) {
    return spec(budget, Roll.FORWARD, DayEnd.MIDNIGHT, rungs);
  }

  static Rung rung(String key, String at) {
    return new Rung(new RungKey(key), Moment.parse(at), RungAction.NOTIFY, List.of());
  }

  /** A clock started at that local time in China. */
  static RunningClock startedAt(String local) {
    return RunningClock.started(new SpecRef("baiyin", 3, HANDLE), at(local));
  }

  static RunningClock suspended(RunningClock clock, String from, String until) {
    return clock.suspend(REASON, OFFICER, Optional.empty(), at(from)).resume(at(until));
  }

  static Extension extension(String added, String local) {
    return new Extension(at(local), Budget.parse(added), REASON, OFFICER, OFFICER);
  }

  /** The instant of a local time in China, as {@code 2026-10-08T09:00}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CalendarTerms.CHINA).toInstant();
  }
}
