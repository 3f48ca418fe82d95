package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;

/**
 * A span in which a clock does not run (中止).
 *
 * @param until the moment from which it runs again; empty while it stands suspended
 * @param reason the words are content, and can be erased
 * @param approvedBy empty where the pack asks for no approval
 */
public record Suspension(
    Instant from,
    Optional<Instant> until,
    ContentRef reason,
    ActorName by,
    Optional<ActorName> approvedBy) {
  public Suspension {
    Bounds.time("suspension.from", from);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(by);
    Objects.requireNonNull(approvedBy);
    if (until.isPresent()) {
      Bounds.time("suspension.until", until.get());
      if (until.get().isBefore(from)) {
        throw Refusal.invalid("suspension.until", "is not before suspension.from");
      }
    }
  }

  Suspension endedAt(Instant time) {
    return new Suspension(from, Optional.of(time), reason, by, approvedBy);
  }

  Stretch stretch() {
    return new Stretch(from, until.orElse(Instant.MAX));
  }
}
