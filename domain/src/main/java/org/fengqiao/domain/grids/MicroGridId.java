package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a micro-grid (微网格). UUIDv7. */
public record MicroGridId(UUID value) {
  public MicroGridId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.MICRO_GRID, value);
  }
}
