package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a grid's team (网格团队). UUIDv7. */
public record TeamId(UUID value) {
  public TeamId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.TEAM, value);
  }
}
