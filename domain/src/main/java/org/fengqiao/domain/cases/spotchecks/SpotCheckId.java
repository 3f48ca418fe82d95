package org.fengqiao.domain.cases.spotchecks;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a spot check (抽查). UUIDv7. */
public record SpotCheckId(UUID value) {
  public SpotCheckId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.SPOT_CHECK, value);
  }
}
