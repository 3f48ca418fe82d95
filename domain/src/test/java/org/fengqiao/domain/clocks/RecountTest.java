package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.OFFICER;
import static org.fengqiao.domain.clocks.Fixtures.REASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The derivation against a recount minute by minute, on random rules, calendars, suspensions and
 * extensions. {@code -Dclocks.cases=N} counts more of them, {@code -Dclocks.seed=S} begins at
 * another seed: the one a failure prints, with one case, replays it.
 */
class RecountTest {
  private static final int CASES = Integer.getInteger("clocks.cases", 300);
  private static final long SEED = Long.getLong("clocks.seed", 20_261_001L);
  private static final List<ZoneId> ZONES =
      List.of(
          CalendarTerms.CHINA,
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Australia/Lord_Howe"));
  private static final List<OfficeHours> HOURS =
      List.of(
          OfficeHours.of("09:00-12:00", "13:00-17:00"),
          OfficeHours.of("08:30-11:45", "14:10-18:05"),
          OfficeHours.of("04:00-24:00"),
          new OfficeHours(
              OfficeHours.of("09:00-17:30").regular(),
              Map.of(
                  DayOfWeek.FRIDAY, OfficeHours.of("09:00-13:00").regular(),
                  DayOfWeek.SUNDAY, OfficeHours.of("10:00-15:00").regular())));

  @Test
  void agreesOnRandomCalendars() {
    int told = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      var start = Instant.parse("2026-01-01T00:00:00Z");
      told += check(seed, random, randomCalendar(random), start, 360 * 1440);
    }
    assertTrue(CASES < 100 || told > CASES / 2, "only " + told + " due times could be told");
  }

  @Test
  void agreesOnTheRealHolidaysOf2020To2026() {
    var real = RealHolidays.calendar();
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      check(seed, random, real, Instant.parse("2020-01-01T00:00:00Z"), 6 * 365 * 1440);
    }
  }

  /** Answers 1 if the due time could be told. */
  private static int check(
      long seed, Random random, WorkingCalendar calendar, Instant from, int minutes) {
    var start = from.plusSeconds(60L * random.nextInt(minutes));
    var dayEnd = pick(random, List.of(DayEnd.values()));
    var spec =
        new ClockSpec(
            Fixtures.HANDLE,
            budget(random),
            calendar.id(),
            pick(random, List.of(Roll.values())),
            dayEnd,
            List.of());
    var early = within(spec.budget(), shortSpan(random));
    var late = shortSpan(random);
    spec = withRungs(spec, early, late);
    var clock = clock(random, start, spec.budget());
    var label = "seed " + seed + ": " + spec + " " + clock + " " + calendar;
    var face = new ClockFace(clock, spec, calendar);

    var total =
        clock.extensions().isEmpty()
            ? spec.budget()
            : spec.budget().plus(clock.extensions().getFirst().added());
    var recount = new Recount(spec, calendar, clock);
    long first = Recount.minute(start);
    var startDay = recount.dayOf(first, Budget.parse("1min"));
    var due = recount.after(first, startDay, total);
    assertEquals(due, face.due().map(Recount::minute), label);
    var times = face.rungTimes();
    assertEquals(
        recount.after(first, startDay, late),
        times.get(0).time().map(Recount::minute),
        "start+" + label);
    if (due.isEmpty()) {
      return 0;
    }
    var dueDay = recount.dayOf(due.get(), total);
    assertEquals(
        recount.after(due.get(), dueDay, late),
        times.get(1).time().map(Recount::minute),
        "due+" + label);
    assertEquals(
        Optional.of(recount.before(first, due.get(), dueDay, early)),
        times.get(2).time().map(Recount::minute),
        "due-" + label);
    assertEquals(face.due(), face.explainDue().time(), label);
    return 1;
  }

  private static Budget within(Budget budget, Budget span) {
    return span.suffix().equals(budget.suffix()) && span.count() > budget.count() ? budget : span;
  }

  private static ClockSpec withRungs(ClockSpec spec, Budget early, Budget late) {
    var rungs =
        List.of(
            Fixtures.rung("AFTER_START", "start+" + late.text()),
            Fixtures.rung("AFTER_DUE", "due+" + late.text()),
            Fixtures.rung("BEFORE_DUE", "due-" + early.text()));
    return new ClockSpec(
        spec.name(), spec.budget(), spec.calendar(), spec.roll(), spec.dayEnd(), rungs);
  }

  private static Budget budget(Random random) {
    return random.nextInt(5) == 0
        ? new Budget.Months(1 + random.nextInt(2))
        : random.nextInt(20) == 0 ? new Budget.Years(1) : shortSpan(random);
  }

  private static Budget shortSpan(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Budget.Minutes(1 + random.nextInt(3_000));
      case 1 -> new Budget.Hours(1 + random.nextInt(200));
      case 2 -> new Budget.WorkingHours(1 + random.nextInt(40));
      case 3 -> new Budget.CalendarDays(1 + random.nextInt(20));
      default -> new Budget.WorkingDays(1 + random.nextInt(12));
    };
  }

  /** Up to four suspensions, some at the very end of a day, some without length, some open. */
  private static RunningClock clock(Random random, Instant start, Budget budget) {
    var clock = RunningClock.started(new SpecRef("pack", 1, Fixtures.HANDLE), start);
    var time = start;
    for (int i = random.nextInt(5); i > 0; i--) {
      time = later(random, time);
      clock = clock.suspend(REASON, OFFICER, Optional.empty(), time);
      if (i == 1 && random.nextInt(4) == 0) {
        break;
      }
      time = random.nextInt(8) == 0 ? time : later(random, time);
      clock = clock.resume(time);
    }
    if (random.nextInt(4) == 0) {
      var added =
          budget instanceof Budget.Years
              ? new Budget.Years(1)
              : Budget.parse(1 + random.nextInt(3) + budget.suffix());
      clock = clock.extend(new Extension(time, added, REASON, OFFICER, OFFICER));
    }
    return clock;
  }

  private static Instant later(Random random, Instant time) {
    var next = time.plusSeconds(60L * random.nextInt(3 * 1440));
    var round = Instant.ofEpochSecond(next.getEpochSecond() / 1800 * 1800 + 1800);
    return random.nextInt(3) == 0 ? round : next;
  }

  private static WorkingCalendar randomCalendar(Random random) {
    var days = new ArrayList<CalendarDay>();
    for (var date = LocalDate.of(2026, 1, 1);
        date.getYear() < 2028;
        date = date.plusDays(1 + random.nextInt(6))) {
      if (date.getDayOfWeek().getValue() > 5 && random.nextBoolean()) {
        days.add(new CalendarDay(date, "make-up", CalendarDay.Kind.MAKE_UP));
      } else if (random.nextInt(3) > 0) {
        days.add(new CalendarDay(date, "holiday", CalendarDay.Kind.OFF));
      }
    }
    var terms = new CalendarTerms(pick(random, ZONES), pick(random, HOURS), days, 2027);
    return new WorkingCalendar(Fixtures.CHINA, 1, terms);
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
