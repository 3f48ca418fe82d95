package org.fengqiao.bootstrap.background;

import jakarta.inject.Inject;
import java.time.Duration;
import org.fengqiao.application.cases.WakeDueClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clocks that are due, and tells of those that could not be looked at. */
public final class ClockWaker implements Worker.Piece {
  /** Between two looks when nothing is due. */
  public static final Duration PAUSE = Duration.ofMillis(250);

  private static final Logger log = LoggerFactory.getLogger(ClockWaker.class);

  private final WakeDueClocks wakeDueClocks;

  @Inject
  ClockWaker(WakeDueClocks wakeDueClocks) {
    this.wakeDueClocks = wakeDueClocks;
  }

  @Override
  public boolean run() {
    var portion = wakeDueClocks.wake();
    portion
        .failed()
        .forEach((ref, why) -> log.error("the clocks of {} could not be looked at", ref, why));
    return portion.isFull();
  }
}
