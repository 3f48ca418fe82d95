package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names an officer (人员). UUIDv7. */
public record OfficerId(UUID value) {
  public OfficerId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.OFFICER, value);
  }
}
