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
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();

  /** Begins now, until it is closed. */
  SteadyReports(Operation operation, int perSecond) {
    long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var _ = clock.scheduleAtFixedRate(() -> begin(operation), 0, every, TimeUnit.NANOSECONDS);
  }

  private void begin(Operation operation) {
    var began = System.nanoTime();
    operation.begin(well -> {
      if (well) {
        latencies.add(System.nanoTime() - began);
      } else {
        failures.incrementAndGet();
      }
    });
  }

  /** What ended while {@code meanwhile} went on. */
  ClosedLoop.Took during(Meanwhile meanwhile) throws InterruptedException {
    latencies.clear();
    failures.set(0);
    var began = System.nanoTime();
    meanwhile.run();
    var time = Duration.ofNanos(System.nanoTime() - began);
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
