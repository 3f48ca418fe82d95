package org.fengqiao.domain.cases.sessions;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a joint session (提级会办). UUIDv7. */
public record SessionId(UUID value) {
  public SessionId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.JOINT_SESSION, value);
  }

  /** The resource name. */
  public String name() {
    return "sessions/" + value;
  }
}
