package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a zone (片区). UUIDv7. */
public record ZoneId(UUID value) {
  public ZoneId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.ZONE, value);
  }
}
