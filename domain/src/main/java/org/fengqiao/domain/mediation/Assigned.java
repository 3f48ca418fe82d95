package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A mediator who was given a dispute (指定或者选定调解员, 人民调解法第十九条).
 *
 * @param reason why this one, as the parties are shown
 * @param released when the mediator was let go before it ended; empty else
 */
public record Assigned(
    MediatorId mediator, AssignmentReason reason, Instant time, Optional<Release> released) {
  /** That the dispute was taken from a mediator (更换调解员). */
  public record Release(ReleaseCause cause, Instant time) {
    public Release {
      Objects.requireNonNull(cause);
      Objects.requireNonNull(time);
    }
  }

  public Assigned {
    Objects.requireNonNull(mediator);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(time);
    Objects.requireNonNull(released);
  }

  boolean stands() {
    return released.isEmpty();
  }

  Assigned release(Release how) {
    return new Assigned(mediator, reason, time, Optional.of(how));
  }
}
