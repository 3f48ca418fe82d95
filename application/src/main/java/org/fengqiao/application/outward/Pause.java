package org.fengqiao.application.outward;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Until when nothing more is sent to a receiver, since nobody is there or it asked to be left
 * alone. Not kept: a process that is started anew tries once, and is told again. Safe for use by
 * many threads.
 */
public final class Pause {
  private volatile Instant until = Instant.MIN;

  /** Whether nothing is sent at {@code now}. */
  public boolean holds(Instant now) {
    return now.isBefore(until);
  }

  /**
   * When what waits in that place is sent again. Those that wait keep their order, and what was not
   * taken goes behind them: were it the first again, and it alone that a receiver is not there for,
   * none behind it would ever be sent.
   *
   * @param place 0 or more
   */
  public Instant until(int place) {
    return until.plus(place, ChronoUnit.MICROS);
  }

  /**
   * Takes on that something was not taken.
   *
   * @return whether that says nothing of what was sent: however long it lasts, no try of it counts
   */
  public boolean spares(NotTaken failure, Instant now) {
    failure.pause().ifPresent(asked -> until = now.plus(Backoff.granted(asked)));
    boolean spared = failure.isUntried() || failure.isByNobody();
    if (spared) {
      until = now.plus(Backoff.FIRST);
    }
    return spared;
  }
}
