package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;

/**
 * That a mediator must not have this dispute (回避).
 *
 * @param reason in words
 */
public record Conflict(MediatorId mediator, ContentRef reason, Instant time) {
  public Conflict {
    Objects.requireNonNull(mediator);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(time);
  }
}
