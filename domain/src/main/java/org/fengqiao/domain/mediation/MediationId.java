package org.fengqiao.domain.mediation;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a dispute under mediation (调解案件). UUIDv7. */
public record MediationId(UUID value) {
  public MediationId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.MEDIATION, value);
  }

  /** As it is named to callers. */
  public String name() {
    return "mediations/" + value;
  }
}
