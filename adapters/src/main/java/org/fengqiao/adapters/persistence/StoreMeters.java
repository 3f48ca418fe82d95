package org.fengqiao.adapters.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fengqiao.application.store.Outcome;

/**
 * What the store measures of itself: once a group, or once for all that one decision writes, never
 * once a row.
 */
final class StoreMeters {
  private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};
  private static final Duration[] TIMES = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry registry;
  private final DistributionSummary sizes;
  private final Timer times;
  private final Counter committed;
  private final Counter repeated;
  private final Counter taken;
  private final Counter stale;
  private final Counter overloaded;
  private final Counter unknown;

  StoreMeters(MeterRegistry registry) {
    this.registry = registry;
    this.sizes =
        DistributionSummary.builder("fengqiao.group.changes")
            .serviceLevelObjectives(SIZES)
            .register(registry);
    this.times =
        Timer.builder("fengqiao.group.commit").serviceLevelObjectives(TIMES).register(registry);
    this.committed = changes("committed");
    this.repeated = changes("repeated");
    this.taken = changes("taken");
    this.stale = changes("stale");
    this.overloaded = changes("overloaded");
    this.unknown = changes("unknown");
  }

  private Counter changes(String outcome) {
    return registry.counter("fengqiao.changes", "outcome", outcome);
  }

  /** A group was brought to its end, tries and waits between them included. */
  void settled(int size, long nanos) {
    sizes.record(size);
    times.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Changes that were handed over came to this. */
  void ended(Outcome outcome) {
    var counter =
        switch (outcome) {
          case Outcome.Committed _ -> committed;
          case Outcome.Repeated _ -> repeated;
          case Outcome.Taken _ -> taken;
          case Outcome.Stale _ -> stale;
          case Outcome.Overloaded _ -> overloaded;
          case Outcome.Unknown _ -> unknown;
        };
    counter.increment();
  }

  /** Shows how many changes wait for a thread to commit them. */
  void waiting(String thread, Collection<?> queue) {
    Gauge.builder("fengqiao.lane.waiting", queue::size).tag("thread", thread).register(registry);
  }

  /** Shows how many lanes this process holds. */
  void lanesHeld(Collection<?> held) {
    Gauge.builder("fengqiao.lanes.held", held::size).register(registry);
  }

  /** Shows up to which position a lane was followed, whoever holds it. */
  void lanePosition(int lane, Supplier<Number> position) {
    Gauge.builder("fengqiao.lane.position", position)
        .tag("lane", Integer.toString(lane))
        .register(registry);
  }
}
