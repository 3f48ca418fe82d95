package org.fengqiao.application.outward;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * When what was not taken is tried again: after 20 seconds, twice as long each further time up to
 * half an hour, and up to a quarter longer, so that what failed together does not come back
 * together. The quarter is drawn from its id: whoever reckons finds the same.
 */
public final class Backoff {
  /** So often it is tried, over about two hours. */
  public static final int MOST_TRIES = 10;

  /** The pause after the first try. */
  public static final Duration FIRST = Duration.ofSeconds(20);

  /** The longest pause that nobody asked for, but for its spread. */
  public static final Duration LONGEST = Duration.ofMinutes(30);

  /** No receiver can put off for longer by asking for a pause. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int SPREAD = 4;

  private Backoff() {}

  /**
   * The next try of one that failed at {@code now}; empty where that was the last.
   *
   * @param tries how often it was tried by now, 1 or more
   * @param asked how long the receiver wants to be left alone, if it said so
   */
  public static Optional<Instant> next(UUID id, int tries, Instant now, Optional<Duration> asked) {
    if (tries >= MOST_TRIES) {
      return Optional.empty();
    }
    var usual = shorter(FIRST.multipliedBy(1L << (tries - 1)), LONGEST);
    var wanted = granted(asked.orElse(Duration.ZERO));
    var pause = wanted.compareTo(usual) > 0 ? wanted : usual;
    return Optional.of(now.plus(pause).plus(drawn(id, tries, pause.dividedBy(SPREAD))));
  }

  /** What a receiver gets of the pause it asks for. */
  public static Duration granted(Duration asked) {
    return shorter(asked, LONGEST_ASKED);
  }

  private static Duration drawn(UUID id, int tries, Duration below) {
    var seed = id.getLeastSignificantBits() ^ tries;
    return Duration.ofMillis(new SplittableRandom(seed).nextLong(below.toMillis()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
