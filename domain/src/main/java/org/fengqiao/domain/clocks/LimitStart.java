package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a limit which runs once began to.
 *
 * @param spec the rule it is read by
 * @param from when it begins to count; may lie before it was recorded
 * @param due as it was told then
 */
public record LimitStart(SpecRef spec, Budget budget, Instant from, Optional<Instant> due) {
  public LimitStart {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(from);
    Objects.requireNonNull(due);
  }

  /** One that begins, with its due time. */
  public static LimitStart of(SpecRef spec, Budget budget, Instant from, LimitFaces faces) {
    var due = faces.face(Limit.started(spec, budget, 1, from)).due();
    return new LimitStart(spec, budget, from, due);
  }

  /** The limit that runs. */
  public Limit limit() {
    return Limit.started(spec, budget, 1, from).told(due);
  }
}
