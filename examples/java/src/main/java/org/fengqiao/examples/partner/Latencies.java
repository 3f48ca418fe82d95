package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.Arrays;

/** Every duration of one sort of call, to tell percentiles from. Not safe for several threads. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int count;

  void add(Duration took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took.toNanos();
  }

  /**
   * The least duration that {@code percent} of all do not exceed, zero when there is none.
   *
   * @param percent above 0, at most 100
   */
  Duration percentile(double percent) {
    if (count == 0) {
      return Duration.ZERO;
    }
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return Duration.ofNanos(sorted[(int) Math.ceil(percent / 100 * count) - 1]);
  }
}
