package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a post (岗位). UUIDv7. */
public record PostId(UUID value) {
  public PostId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.POST, value);
  }
}
