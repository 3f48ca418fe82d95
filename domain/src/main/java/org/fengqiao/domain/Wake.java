package org.fengqiao.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * When to look at a running clock next. Only an index: the due time is derived anew at each look,
 * and a look too early does no harm.
 */
public record Wake(ClockRun clock, Instant at) {
  /** The last second that every store of times can hold. */
  private static final Instant NEVER_BY_ITSELF = Instant.parse("9999-12-31T23:59:59Z");

  public Wake {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(at);
  }

  /**
   * Of a clock that runs with nothing left to fire: looked at only when all are, as when a calendar
   * was published that moves its due time.
   */
  public static Wake withAllOthers(ClockRun clock) {
    return new Wake(clock, NEVER_BY_ITSELF);
  }
}
