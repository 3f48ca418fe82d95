package org.fengqiao.domain.cases.whistles;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a whistle (吹哨). UUIDv7. */
public record WhistleId(UUID value) {
  public WhistleId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.WHISTLE, value);
  }
}
