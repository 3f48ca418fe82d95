package org.fengqiao.application.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fengqiao.application.notices.Deliveries.Claimed;

/**
 * When a notice is tried again: after 20 seconds, twice as long each further time up to half an
 * hour, and up to a quarter longer, so that what failed together does not come back together. The
 * quarter is drawn from the notice's id: whoever reckons finds the same.
 */
final class Backoff {
  static final int MOST_TRIES = 10;
  static final Duration FIRST = Duration.ofSeconds(20);
  static final Duration LONGEST = Duration.ofMinutes(30);

  /** No gateway can put notices off for longer by asking for a pause. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int SPREAD = 4;

  private Backoff() {}

  /**
   * The next try of one that failed at {@code now}; empty where that was the last.
   *
   * @param asked how long the receiver wants to be left alone, if it said so
   */
  static Optional<Instant> next(Claimed one, Instant now, Optional<Duration> asked) {
    if (one.tries() >= MOST_TRIES) {
      return Optional.empty();
    }
    var usual = shorter(FIRST.multipliedBy(1L << (one.tries() - 1)), LONGEST);
    var wanted = granted(asked.orElse(Duration.ZERO));
    var pause = wanted.compareTo(usual) > 0 ? wanted : usual;
    return Optional.of(now.plus(pause).plus(drawn(one, pause.dividedBy(SPREAD))));
  }

  /** What a receiver gets of the pause it asks for. */
  static Duration granted(Duration asked) {
    return shorter(asked, LONGEST_ASKED);
  }

  private static Duration drawn(Claimed one, Duration below) {
    var seed = one.id().getLeastSignificantBits() ^ one.tries();
    return Duration.ofMillis(new SplittableRandom(seed).nextLong(below.toMillis()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
