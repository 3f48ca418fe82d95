package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Objects;

/**
 * A rung that has fired, and does not fire again in this run.
 *
 * @param explainedTime when it was due to fire, as derived then
 * @param late whether it fired later than {@link ClockFace#PUNCTUAL} after that
 */
public record FiredRung(RungKey key, Instant explainedTime, Instant firedTime, boolean late) {
  public FiredRung {
    Objects.requireNonNull(key);
    Objects.requireNonNull(explainedTime);
    Objects.requireNonNull(firedTime);
  }
}
