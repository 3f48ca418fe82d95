package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;

/** Names a micro-grid (微网格). UUIDv7. */
public record MicroGridId(UUID value) {
  public MicroGridId {
    Objects.requireNonNull(value);
  }
}
