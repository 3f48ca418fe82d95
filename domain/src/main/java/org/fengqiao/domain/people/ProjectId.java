package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names an adopted project (领办项目). UUIDv7. */
public record ProjectId(UUID value) {
  public ProjectId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.PROJECT, value);
  }
}
