package org.fengqiao.domain.cases.supervisions;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a supervision (督办). UUIDv7. */
public record SupervisionId(UUID value) {
  public SupervisionId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.SUPERVISION, value);
  }
}
