package org.fengqiao.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Keeps a number of operations in flight: when one ends, the next begins. What is under way when
 * time is up is waited for and not counted.
 */
final class ClosedLoop {
  private ClosedLoop() {}

  /** Runs for that long; answers every latency in nanoseconds, in no order. */
  static Took run(Operation operation, int inFlight, Duration time) throws InterruptedException {
    var began = System.nanoTime();
    var until = began + time.toNanos();
    var running = new CountDownLatch(inFlight);
    var failures = new AtomicInteger();
    var slots =
        IntStream.range(0, inFlight)
            .mapToObj(_ -> new Slot(operation, until, running, failures))
            .toList();
    slots.forEach(Slot::next);
    running.await();
    var latencies = slots.stream().flatMapToLong(slot -> Arrays.stream(slot.latencies())).toArray();
    return new Took(latencies, time, failures.get());
  }

  /** Does it so many times, all at once, and returns when all have ended well. */
  static void times(int many, Operation operation) throws InterruptedException {
    var ended = new CountDownLatch(many);
    var failures = new AtomicInteger();
    for (int i = 0; i < many; i++) {
      operation.begin(well -> {
        if (!well) {
          failures.incrementAndGet();
        }
        ended.countDown();
      });
    }
    ended.await();
    if (failures.get() > 0) {
      throw new IllegalStateException(failures + " of " + many + " failed");
    }
  }

  /**
   * What a run took.
   *
   * @param latencies of the operations that ended well within the time
   */
  @SuppressWarnings("ArrayRecordComponent") // a great many numbers, never compared
  record Took(long[] latencies, Duration time, int failures) {
    double perSecond() {
      return latencies.length / (time.toNanos() / 1e9);
    }

    /** In milliseconds; {@code percent} above 0, at most 100. */
    double percentile(double percent) {
      if (latencies.length == 0) {
        return Double.NaN;
      }
      var sorted = latencies.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1] / 1e6;
    }
  }

  /** One operation at a time; the end of one comes before the beginning of the next. */
  private static final class Slot {
    private final Operation operation;
    private final long until;
    private final CountDownLatch running;
    private final AtomicInteger failures;
    private long[] latencies = new long[1024];
    private int count;

    Slot(Operation operation, long until, CountDownLatch running, AtomicInteger failures) {
      this.operation = operation;
      this.until = until;
      this.running = running;
      this.failures = failures;
    }

    void next() {
      var began = System.nanoTime();
      if (began >= until) {
        running.countDown();
        return;
      }
      operation.begin(well -> ended(began, well));
    }

    private void ended(long began, boolean well) {
      var now = System.nanoTime();
      if (!well) {
        failures.incrementAndGet();
      } else if (now < until) {
        if (count == latencies.length) {
          latencies = Arrays.copyOf(latencies, 2 * count);
        }
        latencies[count++] = now - began;
      }
      next();
    }

    long[] latencies() {
      return Arrays.copyOf(latencies, count);
    }
  }
}
