package org.fengqiao.bootstrap.background;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fengqiao.application.cases.WakeDueClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the clocks that are due, and tells of those that could not be looked at, and how late.
 */
public final class ClockWaker implements Worker.Piece {
  /** Between two looks when nothing is due. */
  public static final Duration PAUSE = Duration.ofMillis(250);

  private static final Logger log = LoggerFactory.getLogger(ClockWaker.class);
  private static final Duration[] LATE = {
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofHours(1)
  };

  private final WakeDueClocks wakeDueClocks;
  private final Timer late;
  private final Counter failed;

  @Inject
  ClockWaker(WakeDueClocks wakeDueClocks, MeterRegistry meters) {
    this.wakeDueClocks = wakeDueClocks;
    this.late = Timer.builder("fengqiao.clocks.late").serviceLevelObjectives(LATE).register(meters);
    this.failed = meters.counter("fengqiao.clocks.failed");
  }

  @Override
  public boolean run() {
    var portion = wakeDueClocks.wake();
    portion.late().ifPresent(late::record);
    failed.increment(portion.failed().size());
    portion
        .failed()
        .forEach((ref, why) -> log.error("the clocks of {} could not be looked at", ref, why));
    return portion.isFull();
  }
}
