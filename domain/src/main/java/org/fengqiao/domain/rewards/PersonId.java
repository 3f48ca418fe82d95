package org.fengqiao.domain.rewards;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/**
 * Names somebody who reports clues, without saying who it is: a keyed digest of the number of an
 * identity card (盲索引), which nobody makes who has not the key.
 */
public record PersonId(UUID value) {
  public PersonId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.REWARDED_PERSON, value);
  }
}
