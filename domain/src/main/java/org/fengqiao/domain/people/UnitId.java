package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;

/** Names a unit (单位). UUIDv7. */
public record UnitId(UUID value) {
  public UnitId {
    Objects.requireNonNull(value);
  }
}
