package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.OFFICER;
import static org.fengqiao.domain.clocks.Fixtures.REASON;
import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.extension;
import static org.fengqiao.domain.clocks.Fixtures.spec;
import static org.fengqiao.domain.clocks.Fixtures.startedAt;
import static org.fengqiao.domain.clocks.Fixtures.suspended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {
  private static Optional<Instant> due(RunningClock clock, String budget) {
    return new ClockFace(clock, spec(budget), china2026()).due();
  }

  @ParameterizedTest(name = "{0} from Monday 2026-11-16 09:00, suspended {1} to {2}, end at {3}")
  @CsvSource({
    "60min, 2026-11-16T09:20, 2026-11-16T11:00, 2026-11-16T11:40",
    "60min, 2026-11-16T10:00, 2026-11-16T11:00, 2026-11-16T10:00",
    "24h,   2026-11-16T10:00, 2026-11-18T10:00, 2026-11-19T09:00",
    "8wh,   2026-11-16T11:00, 2026-11-17T15:00, 2026-11-18T14:00",
    "8wh,   2026-11-16T17:00, 2026-11-17T09:00, 2026-11-17T10:00",
    // Within a day, no day is lost.
    "3wd,   2026-11-17T09:00, 2026-11-17T17:00, 2026-11-20T00:00",
    // Over the ends of Tuesday and Wednesday: two days are.
    "3wd,   2026-11-17T10:00, 2026-11-19T10:00, 2026-11-24T00:00",
    "3d,    2026-11-17T10:00, 2026-11-19T10:00, 2026-11-24T00:00",
    // To the very end of Tuesday holds Tuesday; from the very end does not.
    "3wd,   2026-11-17T10:00, 2026-11-18T00:00, 2026-11-21T00:00",
    "3wd,   2026-11-18T00:00, 2026-11-18T12:00, 2026-11-20T00:00",
    // The first day is not counted anyhow.
    "3wd,   2026-11-16T10:00, 2026-11-17T09:00, 2026-11-20T00:00",
    // A weekend loses no working days.
    "5wd,   2026-11-20T18:00, 2026-11-23T08:00, 2026-11-25T00:00",
    // A month is the days to its corresponding day, and these go on.
    "1mo,   2026-11-17T10:00, 2026-11-19T10:00, 2026-12-19T00:00",
  })
  void addsWhatDoesNotCount(String budget, String from, String until, String due) {
    var clock = suspended(startedAt("2026-11-16T09:00"), from, until);
    assertEquals(Optional.of(at(due)), due(clock, budget));
  }

  @Test
  void holdsADayByTheCloseOfBusinessWhereDaysEndWithIt() {
    var spec = spec("3wd", Roll.FORWARD, DayEnd.CLOSE_OF_BUSINESS);
    var over = suspended(startedAt("2026-11-16T09:00"), "2026-11-17T16:00", "2026-11-17T18:00");
    var after = suspended(startedAt("2026-11-16T09:00"), "2026-11-17T17:00", "2026-11-17T18:00");
    assertEquals(
        at("2026-11-20T17:00"), new ClockFace(over, spec, china2026()).due().orElseThrow());
    assertEquals(
        at("2026-11-19T17:00"), new ClockFace(after, spec, china2026()).due().orElseThrow());
  }

  @Test
  void leavesTheDueTimeOpenUntilItIsResumed() {
    var clock =
        startedAt("2026-11-16T09:00")
            .suspend(REASON, OFFICER, Optional.empty(), at("2026-11-16T12:00"));
    for (var budget : new String[] {"4h", "4wh", "1d", "1wd", "1mo", "1y"}) {
      assertEquals(Optional.empty(), due(clock, budget), budget);
    }
    assertEquals(Optional.of(at("2026-11-16T12:00")), due(clock, "3h"));
    var resumed = clock.resume(at("2026-11-16T13:00"));
    assertEquals(Optional.of(at("2026-11-16T14:00")), due(resumed, "4h"));
  }

  @Test
  void rollsOverDaysThatAreSuspended() {
    // The fifth day is Saturday; Monday is suspended at its end.
    var clock = suspended(startedAt("2026-11-16T09:00"), "2026-11-22T09:00", "2026-11-24T09:00");
    assertEquals(Optional.of(at("2026-11-25T00:00")), due(clock, "5d"));
  }

  @Test
  void countsAnExtensionAsIfTheBudgetHadHeldIt() {
    var start = startedAt("2026-01-31T09:00");
    var face = new ClockFace(start, spec("1mo"), china2026());
    var extended = face.extend(extension("1mo", "2026-02-10T09:00"));
    assertEquals(Optional.of(at("2026-04-01T00:00")), due(extended, "1mo"));
  }

  @Test
  void refusesAnExtensionInAnotherUnit() {
    var face = new ClockFace(startedAt("2026-11-16T09:00"), spec("5wd"), china2026());
    assertThrows(Refusal.class, () -> face.extend(extension("5d", "2026-11-17T09:00")));
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThrows(
        Refusal.class,
        () ->
            new Suspension(
                at("2026-11-17T09:00"),
                Optional.of(at("2026-11-17T08:59")),
                REASON,
                OFFICER,
                Optional.empty()));
  }
}
