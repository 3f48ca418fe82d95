package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.OFFICER;
import static org.fengqiao.domain.clocks.Fixtures.REASON;
import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.spec;
import static org.fengqiao.domain.clocks.Fixtures.startedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RunningClockTest {
  private static final RunningClock CLOCK = startedAt("2026-11-18T09:00");

  private static RunningClock suspended(RunningClock clock, String now) {
    return clock.suspend(REASON, OFFICER, Optional.empty(), at(now));
  }

  private static void refused(ClockReason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  @Test
  void isKnownByItsNameAndRun() {
    assertEquals(new ClockRun("HANDLE", 1), CLOCK.key());
    var second = RunningClock.started(CLOCK.spec(), 2, at("2026-11-19T09:00"));
    assertEquals(new ClockRun("HANDLE", 2), second.key());
  }

  @Test
  void refusesToBeSuspendedTwiceOrResumedUnsuspended() {
    var suspended = suspended(CLOCK, "2026-11-18T10:00");
    refused(ClockReason.CLOCK_SUSPENDED, () -> suspended(suspended, "2026-11-18T11:00"));
    refused(ClockReason.CLOCK_NOT_SUSPENDED, () -> CLOCK.resume(at("2026-11-18T11:00")));
  }

  @Test
  void refusesEveryMoveOnceStopped() {
    var stopped = CLOCK.stop(at("2026-11-18T10:00"));
    var more = Fixtures.extension("1d", "2026-11-18T11:00");
    refused(ClockReason.CLOCK_STOPPED, () -> suspended(stopped, "2026-11-18T11:00"));
    refused(ClockReason.CLOCK_STOPPED, () -> stopped.resume(at("2026-11-18T11:00")));
    refused(ClockReason.CLOCK_STOPPED, () -> stopped.stop(at("2026-11-18T11:00")));
    refused(ClockReason.CLOCK_STOPPED, () -> stopped.extend(more));
  }

  @Test
  void takesAMoveMadeOnAClockThatIsBehindAsMadeAtTheLast() {
    var suspended = suspended(CLOCK, "2026-11-18T08:59");
    assertEquals(at("2026-11-18T09:00"), suspended.suspensions().getFirst().from());
    var resumed = suspended.resume(at("2026-11-18T10:00"));
    var again = suspended(resumed, "2026-11-18T09:59");
    assertEquals(at("2026-11-18T10:00"), again.suspensions().getLast().from());
    assertEquals(
        Optional.of(at("2026-11-18T10:00")), again.stop(at("2026-11-18T09:00")).stopTime());
  }

  @Test
  void staysSuspendedWhenStoppedSo() {
    var stopped = suspended(CLOCK, "2026-11-18T10:00").stop(at("2026-11-18T11:00"));
    assertEquals(Optional.empty(), stopped.suspensions().getFirst().until());
    assertEquals(Optional.empty(), new ClockFace(stopped, spec("1wd"), china2026()).due());
  }

  @Test
  void refusesSuspensionsThatOverlapOrLieBeforeItsStart() {
    var early =
        new Suspension(at("2026-11-18T08:00"), Optional.empty(), REASON, OFFICER, Optional.empty());
    assertThrows(
        Refusal.class,
        () ->
            new RunningClock(
                CLOCK.name(),
                1,
                CLOCK.spec(),
                CLOCK.startTime(),
                List.of(early),
                CLOCK.extensions(),
                CLOCK.fired(),
                Optional.empty()));
  }

  @Test
  void ranUntilItStoppedOrUntilTheLastRungThatFired() {
    var due = at("2026-11-18T10:00");
    assertFalse(CLOCK.ranUntil(due));
    assertFalse(CLOCK.stop(due.minusNanos(1)).ranUntil(due));
    assertTrue(CLOCK.stop(due).ranUntil(due));
    var key = new RungKey("LATE");
    var early = new FiredRung(key, due.minusNanos(1), due.plusSeconds(9), false);
    assertFalse(CLOCK.afterFiring(early).ranUntil(due));
    var fired = CLOCK.afterFiring(new FiredRung(key, due, due.plusSeconds(9), false));
    assertTrue(fired.ranUntil(due));
    assertFalse(fired.stop(due.minusSeconds(1)).ranUntil(due));
  }

  @Test
  void isReadOnlyByItsOwnRuleAndCalendar() {
    var other =
        new ClockSpec(
            new ClockName("CONTACT"),
            Budget.parse("30min"),
            Fixtures.CHINA,
            Roll.NONE,
            DayEnd.MIDNIGHT,
            List.of());
    assertThrows(IllegalArgumentException.class, () -> new ClockFace(CLOCK, other, china2026()));
  }
}
