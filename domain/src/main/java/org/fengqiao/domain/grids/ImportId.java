package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;

/** Names one import of divisions, taken up or not. UUIDv7. */
public record ImportId(UUID value) {
  public ImportId {
    Objects.requireNonNull(value);
  }
}
