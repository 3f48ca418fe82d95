package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a facility (设施). UUIDv7. */
public record FacilityId(UUID value) {
  public FacilityId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.FACILITY, value);
  }
}
