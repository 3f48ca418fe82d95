package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;

/**
 * A run of a clock as somebody names it.
 *
 * @param run from 1; empty for the only one that goes on
 */
public record NamedRun(ClockName clock, Optional<Integer> run) {
  public NamedRun {
    Objects.requireNonNull(clock);
    if (run.filter(number -> number < 1).isPresent()) {
      throw Refusal.invalid("run", "counts from 1");
    }
  }

  /** The only one that goes on. */
  public static NamedRun only(ClockName clock) {
    return new NamedRun(clock, Optional.empty());
  }

  boolean names(TimedRun timed) {
    return timed.clock().name().equals(clock)
        && run.stream().allMatch(number -> number == timed.clock().run());
  }
}
