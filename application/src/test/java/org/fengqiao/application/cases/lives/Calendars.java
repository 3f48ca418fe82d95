package org.fengqiao.application.cases.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.WorkingCalendar;

/** The calendars that were published, and how a clock is read by the one of a time. */
final class Calendars {
  private static final int DAYS_AHEAD = 20;

  private final TownRules rules;
  private final TreeMap<Instant, WorkingCalendar> published = new TreeMap<>();
  private final List<CalendarDay> days = new ArrayList<>();

  Calendars(TownRules rules) {
    this.rules = rules;
    note(Instant.MIN);
  }

  /** Publishes one in which a day soon is off or worked; nothing must be decided at that moment. */
  void publish(Random random, Instant now) {
    var day = LocalDate.ofInstant(now, CalendarTerms.CHINA).plusDays(random.nextInt(DAYS_AHEAD));
    if (days.stream().noneMatch(known -> known.date().equals(day))) {
      var kinds = CalendarDay.Kind.values();
      days.add(new CalendarDay(day, "调休", kinds[random.nextInt(kinds.length)]));
      rules.take(days.toArray(CalendarDay[]::new));
      note(now);
    }
  }

  private void note(Instant from) {
    published.put(from, rules.calendar(LivesClocks.CALENDAR).orElseThrow());
  }

  /** A clock by the version of the pack it began with and the calendar of that time. */
  ClockFace face(RunningClock clock, Instant time) {
    var spec = LivesClocks.spec(rules, clock);
    return new ClockFace(clock, spec, published.floorEntry(time).getValue());
  }
}
