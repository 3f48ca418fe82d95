package org.fengqiao.domain.petitions;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a petition (信访事项). UUIDv7. */
public record PetitionId(UUID value) {
  public PetitionId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.PETITION, value);
  }

  /** The resource name. */
  public String name() {
    return "petitions/" + value;
  }
}
