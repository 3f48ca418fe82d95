package org.fengqiao.application.rewards.vault;

import java.time.Duration;
import java.time.Instant;

/**
 * When a key is turned to again after all was sealed by it. What is found then was sealed by a
 * server that names another key, and two such would seal each other's anew for ever: each further
 * round waits twice as long, until the servers agree. Safe for use by one thread.
 */
final class KeyRounds {
  static final Duration FIRST = Duration.ofSeconds(20);
  static final Duration LONGEST = Duration.ofDays(1);

  private String key = "";
  private boolean ended;
  private Duration pause = Duration.ZERO;
  private Instant next = Instant.MIN;

  /** Whether to seal by {@code current} at {@code now} what is found; at once if that is new. */
  boolean isDue(String current, Instant now) {
    if (!current.equals(key)) {
      key = current;
      ended = false;
      pause = Duration.ZERO;
      next = now;
    }
    return !now.isBefore(next);
  }

  /**
   * Takes on what was found.
   *
   * @param any whether any was sealed anew; else the round is over
   */
  void found(boolean any, Instant now) {
    if (any && ended) {
      ended = false;
      pause = again(now);
    } else if (!any && !ended) {
      ended = true;
      next = now.plus(pause);
    }
  }

  /** The next pause; after a long quiet the first. */
  private Duration again(Instant now) {
    boolean isQuiet = now.isAfter(next.plus(LONGEST));
    var longer = isQuiet || pause.isZero() ? FIRST : pause.multipliedBy(2);
    return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
  }
}
