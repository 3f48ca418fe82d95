package org.fengqiao.domain.mediation;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a mediator (调解员). UUIDv7. */
public record MediatorId(UUID value) {
  public MediatorId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.MEDIATOR, value);
  }

  /** As it is named to callers. */
  public String name() {
    return "mediators/" + value;
  }
}
