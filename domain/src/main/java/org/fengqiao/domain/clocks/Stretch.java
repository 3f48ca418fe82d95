package org.fengqiao.domain.clocks;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time; {@code from} belongs to it, {@code until} does not. */
record Stretch(Instant from, Instant until) {
  boolean isEmpty() {
    return !from.isBefore(until);
  }

  Duration length() {
    return Duration.between(from, until);
  }

  /** The part of it at or after {@code earliest} and before {@code latest}; may be empty. */
  Stretch within(Instant earliest, Instant latest) {
    return new Stretch(
        from.isBefore(earliest) ? earliest : from, until.isAfter(latest) ? latest : until);
  }
}
