package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.clocks.RunningClock;

/**
 * One run of a clock on a case: the run, what started it, and what stops it by the pack version it
 * began with.
 *
 * @param toldDue the due time as it was last told; the truth is derived, and when it comes out
 *     otherwise the case says so once
 * @param stoppedBy empty while it runs
 * @param part whose time it is; empty for that of the whole case
 */
public record TimedRun(
    RunningClock clock,
    ClockEvent startedBy,
    Set<ClockEvent> stopsOn,
    Optional<Instant> toldDue,
    Optional<ClockEvent> stoppedBy,
    Optional<Integer> part) {
  public TimedRun {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(startedBy);
    stopsOn = Collections.unmodifiableSet(new TreeSet<>(stopsOn));
    Objects.requireNonNull(toldDue);
    Objects.requireNonNull(part);
    if (clock.isStopped() != stoppedBy.isPresent()) {
      throw new IllegalArgumentException("a run that stopped was stopped by something");
    }
  }

  static TimedRun started(RunningClock clock, CaseFact.ClockStarted f) {
    return new TimedRun(clock, f.startedBy(), f.stopsOn(), f.due(), Optional.empty(), f.part());
  }

  public boolean isRunning() {
    return stoppedBy.isEmpty();
  }

  /**
   * When it is due, as it was last told; empty where a suspension that came before that stands, so
   * that it is due at no time yet, or never will be.
   */
  public Optional<Instant> due() {
    return toldDue.filter(
        due -> !clock.isSuspended() || !clock.suspensions().getLast().from().isBefore(due));
  }

  /**
   * Whether its time ran out before it stopped or was suspended for the last time, by the due time
   * as it was last told; of one that runs still, whether a rung at or past that has fired.
   */
  public boolean ranOut() {
    return due().filter(time -> clock.isSuspended() || clock.ranUntil(time)).isPresent();
  }

  /** Whether it is the time within which what is on the books is to be reviewed. */
  boolean isOfReview() {
    return startedBy == ClockEvent.ON_THE_BOOKS;
  }

  TimedRun with(RunningClock changed) {
    return new TimedRun(changed, startedBy, stopsOn, toldDue, stoppedBy, part);
  }

  TimedRun told(Instant due) {
    return new TimedRun(clock, startedBy, stopsOn, Optional.of(due), stoppedBy, part);
  }

  TimedRun stopped(CaseFact.ClockStopped f) {
    return new TimedRun(
        clock.stop(f.time()), startedBy, stopsOn, toldDue, Optional.of(f.stoppedBy()), part);
  }
}
