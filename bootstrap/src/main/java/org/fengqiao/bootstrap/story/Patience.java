package org.fengqiao.bootstrap.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the server does by itself, a bounded time by the clock on the wall. */
final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /**
   * What {@code look} finds, once it finds anything.
   *
   * @param expected what an IllegalStateException says that was expected
   */
  static <T> T until(Supplier<String> expected, Supplier<Optional<T>> look) {
    for (long began = System.nanoTime(); System.nanoTime() - began < LONGEST.toNanos(); ) {
      var found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException("expected " + expected.get());
  }
}
