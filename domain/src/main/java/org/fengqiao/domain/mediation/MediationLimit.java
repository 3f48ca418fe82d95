package org.fengqiao.domain.mediation;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.clocks.Limit;

/**
 * A time that runs, or ran, on a mediation.
 *
 * @param agreement of which agreement, by number; empty where it is of none
 * @param term of which of its terms, by number
 */
public record MediationLimit(
    LimitKind kind, Optional<Integer> agreement, Optional<Integer> term, Limit limit) {
  public MediationLimit {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(agreement);
    Objects.requireNonNull(term);
    Objects.requireNonNull(limit);
  }

  public ClockRun key() {
    return limit.clock().key();
  }

  public boolean isRunning() {
    return limit.isRunning();
  }

  MediationLimit with(Limit changed) {
    return new MediationLimit(kind, agreement, term, changed);
  }
}
