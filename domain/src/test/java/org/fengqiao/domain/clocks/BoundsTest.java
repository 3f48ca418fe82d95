package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.CHINA;
import static org.fengqiao.domain.clocks.Fixtures.HANDLE;
import static org.fengqiao.domain.clocks.Fixtures.OFFICER;
import static org.fengqiao.domain.clocks.Fixtures.REASON;
import static org.fengqiao.domain.clocks.Fixtures.rung;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The most and the least that calendars, rules and clocks take, and one beyond. */
class BoundsTest {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59.999999999Z");
  private static final SpecRef SPEC = new SpecRef("baiyin", 1, HANDLE);
  private static final OfficeHours HOURS = OfficeHours.of("09:00-17:00");

  /** Something with a list, made with so many entries. */
  record Sized(String field, int most, IntFunction<?> with) {}

  /** Something that counts from 1. */
  record Counted(String field, IntFunction<?> with) {}

  /** Something that lies at a time, or in a year. */
  record Timed(String field, Function<Instant, ?> at) {}

  static final List<Sized> SIZED =
      List.of(
          new Sized("days", 5_000, n -> terms(days(n), 2199)),
          new Sized("office_hours", 12, n -> new OfficeHours(intervals(n), Collections.emptyMap())),
          new Sized("rungs", 50, n -> Fixtures.spec("1y", rungs(n))),
          new Sized(
              "recipients",
              20,
              n ->
                  new Rung(
                      new RungKey("A"),
                      new Moment.AtDue(),
                      RungAction.NOTIFY,
                      Collections.nCopies(n, new Role("village-secretary")))),
          new Sized("suspensions", 200, n -> clock(1, EARLIEST, suspensions(n), List.of())),
          new Sized("extensions", 100, n -> clock(1, EARLIEST, List.of(), extensions(n))));

  static final List<Counted> COUNTED =
      List.of(
          new Counted("run", n -> RunningClock.started(SPEC, n, EARLIEST)),
          new Counted("spec.version", n -> new SpecRef("baiyin", n, HANDLE)),
          new Counted("version", n -> new WorkingCalendar(CHINA, n, terms(List.of(), 2026))));

  static final List<Timed> TIMED =
      List.of(
          new Timed("start_time", time -> RunningClock.started(SPEC, time)),
          new Timed("suspension.from", time -> suspension(time, Optional.empty())),
          new Timed("suspension.until", time -> suspension(EARLIEST, Optional.of(time))),
          new Timed(
              "extension.time",
              time -> new Extension(time, Budget.parse("1d"), REASON, OFFICER, OFFICER)),
          new Timed("date", time -> off(time.atOffset(ZoneOffset.UTC).toLocalDate())),
          new Timed(
              "last_year", time -> terms(List.of(), time.atOffset(ZoneOffset.UTC).getYear())));

  private static CalendarTerms terms(List<CalendarDay> days, int lastYear) {
    return new CalendarTerms(CalendarTerms.CHINA, HOURS, days, lastYear);
  }

  private static CalendarDay off(LocalDate date) {
    return new CalendarDay(date, "春节", CalendarDay.Kind.OFF);
  }

  private static List<CalendarDay> days(int count) {
    return Stream.iterate(LocalDate.of(1970, 1, 1), day -> day.plusDays(1))
        .limit(count)
        .map(BoundsTest::off)
        .toList();
  }

  private static List<OfficeInterval> intervals(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new OfficeInterval(60 * i, 60 * i + 60))
        .toList();
  }

  private static Rung[] rungs(int count) {
    return IntStream.range(0, count).mapToObj(i -> rung("R" + i, "due")).toArray(Rung[]::new);
  }

  private static Suspension suspension(Instant from, Optional<Instant> until) {
    return new Suspension(from, until, REASON, OFFICER, Optional.empty());
  }

  private static List<Suspension> suspensions(int count) {
    return Collections.nCopies(count, suspension(EARLIEST, Optional.of(EARLIEST)));
  }

  private static List<Extension> extensions(int count) {
    return Collections.nCopies(
        count, new Extension(EARLIEST, Budget.parse("1d"), REASON, OFFICER, OFFICER));
  }

  private static RunningClock clock(
      int run, Instant start, List<Suspension> suspensions, List<Extension> extensions) {
    return new RunningClock(
        HANDLE, run, SPEC, start, suspensions, extensions, List.of(), Optional.empty());
  }

  private static void assertRefused(String field, String rule, Executable beyond) {
    var refusal = assertThrows(Refusal.class, beyond);
    assertEquals(field, refusal.details().get("field"));
    assertEquals(rule, refusal.details().get("rule"));
  }

  @ParameterizedTest
  @FieldSource("SIZED")
  void letAListHaveSoManyEntriesAndNotOneMore(Sized list) {
    assertDoesNotThrow(() -> list.with().apply(list.most()));
    assertRefused(
        list.field(),
        "has at most " + list.most() + " entries",
        () -> list.with().apply(list.most() + 1));
  }

  @ParameterizedTest
  @FieldSource("COUNTED")
  void letACountBeginAtOne(Counted counted) {
    assertDoesNotThrow(() -> counted.with().apply(1));
    assertDoesNotThrow(() -> counted.with().apply(Integer.MAX_VALUE));
    assertRefused(
        counted.field(), "is a count from 1 to 2147483647", () -> counted.with().apply(0));
  }

  @ParameterizedTest
  @FieldSource("TIMED")
  void letATimeLieInTheYears1970To2199(Timed timed) {
    assertDoesNotThrow(() -> timed.at().apply(EARLIEST));
    assertDoesNotThrow(() -> timed.at().apply(LATEST));
    for (var beyond : List.of(EARLIEST.minusNanos(1), LATEST.plusNanos(1))) {
      var refusal = assertThrows(Refusal.class, () -> timed.at().apply(beyond));
      assertEquals(timed.field(), refusal.details().get("field"));
    }
  }

  @Test
  void letThePackOfARuleHaveAHundredCharacters() {
    assertEquals(100, new SpecRef("p".repeat(100), 1, HANDLE).pack().length());
    for (var beyond : List.of("p".repeat(101), " ", "")) {
      assertRefused(
          "spec.pack", "is a pack id of 1 to 100 characters", () -> new SpecRef(beyond, 1, HANDLE));
    }
  }

  @Test
  void letARunningClockBeSuspendedAndExtendedUpToThem() {
    var clock = clock(1, EARLIEST, suspensions(199), extensions(99));
    var full =
        clock
            .suspend(REASON, OFFICER, Optional.empty(), EARLIEST)
            .resume(EARLIEST)
            .extend(Fixtures.extension("1d", "2026-11-18T09:00"));
    assertRefused(
        "suspensions",
        "has at most 200 entries",
        () -> full.suspend(REASON, OFFICER, Optional.empty(), EARLIEST));
    assertRefused(
        "extensions",
        "has at most 100 entries",
        () -> full.extend(Fixtures.extension("1d", "2026-11-18T09:00")));
  }
}
