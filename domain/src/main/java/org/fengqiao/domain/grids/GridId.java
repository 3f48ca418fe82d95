package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;

/** Names a grid (网格). UUIDv7. */
public record GridId(UUID value) {
  public GridId {
    Objects.requireNonNull(value);
  }
}
