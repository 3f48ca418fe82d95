package org.fengqiao.domain.rewards;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a clue (线索). UUIDv7. */
public record ClueId(UUID value) {
  public ClueId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.CLUE, value);
  }

  /** What is known of who reported it; kept apart, and sealed. Of an id that nothing else has. */
  public AggregateRef reporter() {
    return AggregateRef.named(AggregateKind.REPORTER, name());
  }

  /** The resource name. */
  public String name() {
    return "clues/" + value;
  }
}
