package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;

/** Names a post (岗位). UUIDv7. */
public record PostId(UUID value) {
  public PostId {
    Objects.requireNonNull(value);
  }
}
