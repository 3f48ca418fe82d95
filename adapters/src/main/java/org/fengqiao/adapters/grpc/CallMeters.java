package org.fengqiao.adapters.grpc;

import io.grpc.Status.Code;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is measured of calls: by rpc how each ended and how long it took, and by reason what was
 * refused. A meter is made when it is first needed; after that a call looks up two and adds to
 * them, without a lock.
 */
final class CallMeters {
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
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry registry;
  private final Map<String, Unary> unary = new ConcurrentHashMap<>();
  private final Map<String, Streams> streams = new ConcurrentHashMap<>();
  private final Map<String, Counter> refusals = new ConcurrentHashMap<>();

  CallMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Something was refused, or failed, for that reason: a call, or one report of a stream. */
  void refused(String reason) {
    var known = refusals.get(reason);
    var counter =
        known == null
            ? refusals.computeIfAbsent(
                reason, _ -> registry.counter("fengqiao.refusals", "reason", reason))
            : known;
    counter.increment();
  }

  /** The meters of a unary rpc, by its full name. */
  Unary unary(String rpc) {
    var known = unary.get(rpc);
    return known == null ? unary.computeIfAbsent(rpc, Unary::new) : known;
  }

  /** The meters of a streaming rpc, by its full name. */
  Streams streams(String rpc) {
    var known = streams.get(rpc);
    return known == null ? streams.computeIfAbsent(rpc, Streams::new) : known;
  }

  /** Of one unary rpc. */
  final class Unary {
    private final String rpc;
    private final Map<Code, Timer> ended = new ConcurrentHashMap<>();

    private Unary(String rpc) {
      this.rpc = rpc;
    }

    void ended(Code status, long nanos) {
      var known = ended.get(status);
      var timer = known == null ? ended.computeIfAbsent(status, this::timer) : known;
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Code status) {
      return Timer.builder("fengqiao.calls")
          .tag("rpc", rpc)
          .tag("status", status.name())
          .serviceLevelObjectives(TIMES)
          .register(registry);
    }
  }

  /** Of one streaming rpc. */
  final class Streams {
    private final String rpc;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Code, Counter> ended = new ConcurrentHashMap<>();

    private Streams(String rpc) {
      this.rpc = rpc;
      Gauge.builder("fengqiao.streams.open", open::get).tag("rpc", rpc).register(registry);
    }

    void begun() {
      open.incrementAndGet();
    }

    void ended(Code status) {
      open.decrementAndGet();
      ended
          .computeIfAbsent(
              status,
              _ -> registry.counter("fengqiao.streams.ended", "rpc", rpc, "status", status.name()))
          .increment();
    }
  }
}
