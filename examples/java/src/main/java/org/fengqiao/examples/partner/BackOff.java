package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: from a tenth of a second, doubling with each failure in
 * a row, to five seconds; half of it by chance, so that many partners do not come back at once. A
 * wait the server asks for is never cut short.
 */
final class BackOff {
  static final Duration FIRST = Duration.ofMillis(100);
  static final Duration MOST = Duration.ofSeconds(5);

  private final RandomGenerator random;
  private int failures;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /** Something worked: the next failure is the first again. */
  void succeeded() {
    failures = 0;
  }

  Duration next(Optional<Duration> asked) {
    var doubled = FIRST.multipliedBy(1L << Math.min(failures++, 10));
    var most = (doubled.compareTo(MOST) < 0 ? doubled : MOST).toMillis();
    var ours = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    return asked.filter(theirs -> theirs.compareTo(ours) > 0).orElse(ours);
  }
}
