package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How often it was missed who one is, and whether the clue is shut for it.
 *
 * @param misses since the last that was right, or since it was shut
 * @param shutUntil before which nobody is asked; empty where it never was
 */
public record Guesses(int misses, Optional<Instant> shutUntil) {
  /** Nobody missed. */
  public static final Guesses NONE = new Guesses(0, Optional.empty());

  public Guesses {
    Objects.requireNonNull(shutUntil);
  }

  /** Whether nobody is asked now. */
  public boolean isShut(Instant now) {
    return shutUntil.filter(now::isBefore).isPresent();
  }

  /** Until when it is shut after one more miss; empty where it stays open. */
  Optional<Instant> shutAfterMiss(GuessRule rule, Instant now) {
    return misses + 1 < rule.most() ? Optional.empty() : Optional.of(now.plus(rule.shut()));
  }

  Guesses missed(Optional<Instant> shut) {
    return shut.isPresent() ? new Guesses(0, shut) : new Guesses(misses + 1, shutUntil);
  }
}
