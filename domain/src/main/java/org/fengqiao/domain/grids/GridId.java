package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a grid (网格). UUIDv7. */
public record GridId(UUID value) {
  public GridId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.GRID, value);
  }
}
