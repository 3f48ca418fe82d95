package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time (期间).
 *
 * @param from the first instant of it
 * @param until the first instant after it; empty while no end is set; never before {@code from}
 */
public record Period(Instant from, Optional<Instant> until) {
  public Period {
    Objects.requireNonNull(from);
    if (until.filter(end -> end.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("a period does not end before it begins");
    }
  }

  /** Whether the instant is one of it. */
  public boolean contains(Instant time) {
    return !from.isAfter(time) && (until.isEmpty() || until.get().isAfter(time));
  }

  /** Whether some instant is one of both. */
  public boolean overlaps(Period other) {
    return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
  }

  /** The same up to another end. */
  Period until(Instant end) {
    return new Period(from, Optional.of(end));
  }

  private boolean beginsBeforeEndOf(Period other) {
    return other.until.isEmpty() || from.isBefore(other.until.get());
  }
}
