package org.fengqiao.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * When to look at a running clock next. Only an index: the due time is derived anew at each look,
 * and a look too early does no harm.
 */
public record Wake(ClockRun clock, Instant at) {
  public Wake {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(at);
  }
}
