package org.fengqiao.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Begins an operation at a steady rate, however long the others take, so that what waits behind a
 * slow one counts as well.
 */
final class SteadyReports implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(1);
  private static final int MOST_WAITS = 5_000;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Operation operation;
  private final long every;
  private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  // Of the clock's thread alone.
  private long due = System.nanoTime();

  /** Begins now, until it is closed. */
  SteadyReports(Operation operation, int perSecond) {
    this.operation = operation;
    this.every = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var _ = clock.scheduleAtFixedRate(this::begin, 0, every, TimeUnit.NANOSECONDS);
  }

  /** A latency is from when it was due, also where the clock came late. */
  private void begin() {
    long began = due;
    due += every;
    inFlight.incrementAndGet();
    operation.begin(well -> {
      if (well) {
        latencies.add(System.nanoTime() - began);
      } else {
        failures.incrementAndGet();
      }
      inFlight.decrementAndGet();
    });
  }

  /** What ended while {@code meanwhile} went on, and what was in flight at its end. */
  ClosedLoop.Took during(Meanwhile meanwhile) throws InterruptedException {
    latencies.clear();
    failures.set(0);
    var began = System.nanoTime();
    meanwhile.run();
    var time = Duration.ofNanos(System.nanoTime() - began);
    // Others begin meanwhile; they end after those that are waited for, and count as well.
    for (int waited = 0; inFlight.get() > 0 && waited < MOST_WAITS; waited++) {
      Thread.sleep(WAIT);
    }
    var all = latencies.stream().mapToLong(Long::longValue).toArray();
    return new ClosedLoop.Took(all, time, failures.get());
  }

  /** What goes on beside it. */
  interface Meanwhile {
    void run() throws InterruptedException;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
