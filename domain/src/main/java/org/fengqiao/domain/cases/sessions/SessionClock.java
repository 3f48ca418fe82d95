package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;

/**
 * A time that runs on a joint session: that to hold it, or that of a task.
 *
 * @param budget how much it has: what the resolution gave, or else the pack
 * @param toldDue the due time as it was last told; the truth is derived
 */
public record SessionClock(RunningClock clock, Budget budget, Optional<Instant> toldDue) {
  public SessionClock {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(toldDue);
  }

  /** One that starts. */
  static SessionClock started(SpecRef spec, Budget budget, int run, Instant now) {
    return new SessionClock(RunningClock.started(spec, run, now), budget, Optional.empty());
  }

  boolean isRunning() {
    return !clock.isStopped();
  }

  /** The same stopped; one that stopped before is left. */
  SessionClock stop(Instant now) {
    return isRunning() ? new SessionClock(clock.stop(now), budget, toldDue) : this;
  }

  SessionClock afterFiring(FiredRung rung) {
    return new SessionClock(clock.afterFiring(rung), budget, toldDue);
  }

  SessionClock told(Optional<Instant> due) {
    return new SessionClock(clock, budget, due);
  }
}
