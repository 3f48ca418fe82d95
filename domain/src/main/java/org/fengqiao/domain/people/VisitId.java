package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;

/** Names a visit within its pairing. */
public record VisitId(UUID value) {
  public VisitId {
    Objects.requireNonNull(value);
  }
}
