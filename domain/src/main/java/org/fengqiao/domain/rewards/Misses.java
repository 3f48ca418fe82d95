package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Misses by one proof.
 *
 * @param count since the reward was claimed, or since it was shut
 * @param shutUntil before which nobody is asked; empty where it never was
 */
public record Misses(int count, Optional<Instant> shutUntil) {
  /** Nobody missed. */
  public static final Misses NONE = new Misses(0, Optional.empty());

  public Misses {
    Objects.requireNonNull(shutUntil);
  }

  /** Whether nobody is asked now. */
  public boolean isShut(Instant now) {
    return shutUntil.filter(now::isBefore).isPresent();
  }

  /** Until when it is shut after one more miss; empty where it stays open. */
  Optional<Instant> shutAfterMiss(GuessRule rule, Instant now) {
    return count + 1 < rule.most() ? Optional.empty() : Optional.of(now.plus(rule.shut()));
  }

  Misses missed(Optional<Instant> shut) {
    return shut.isPresent() ? new Misses(0, shut) : new Misses(count + 1, shutUntil);
  }
}
