package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a unit (单位). UUIDv7. */
public record UnitId(UUID value) {
  public UnitId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.UNIT, value);
  }
}
