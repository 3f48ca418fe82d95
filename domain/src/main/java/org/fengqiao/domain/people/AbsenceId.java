package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;

/** Names an absence of an officer. UUID. */
public record AbsenceId(UUID value) {
  public AbsenceId {
    Objects.requireNonNull(value);
  }
}
