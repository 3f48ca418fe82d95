package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;

/** Names an officer (人员). UUIDv7. */
public record OfficerId(UUID value) {
  public OfficerId {
    Objects.requireNonNull(value);
  }
}
