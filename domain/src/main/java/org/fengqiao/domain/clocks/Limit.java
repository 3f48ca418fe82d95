package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit that runs on something other than a case (时限): the clock, and how much time it has.
 *
 * @param budget how much it has: what was given, or else the pack's
 * @param toldDue the due time as it was last told; the truth is derived
 */
public record Limit(RunningClock clock, Budget budget, Optional<Instant> toldDue) {
  public Limit {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(toldDue);
  }

  /** One that starts. */
  public static Limit started(SpecRef spec, Budget budget, int run, Instant now) {
    return new Limit(RunningClock.started(spec, run, now), budget, Optional.empty());
  }

  public boolean isRunning() {
    return !clock.isStopped();
  }

  /** The same stopped; one that stopped before is left. */
  public Limit stop(Instant now) {
    return isRunning() ? with(clock.stop(now)) : this;
  }

  public Limit afterFiring(FiredRung rung) {
    return with(clock.afterFiring(rung));
  }

  public Limit told(Optional<Instant> due) {
    return new Limit(clock, budget, due);
  }

  /** With the clock after something that befell it: a suspension, an extension. */
  public Limit with(RunningClock changed) {
    return new Limit(changed, budget, toldDue);
  }
}
