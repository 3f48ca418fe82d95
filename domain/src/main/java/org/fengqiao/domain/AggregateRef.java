package org.fengqiao.domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Names one aggregate.
 *
 * @param id unique over all kinds: UUIDv7, or the name-based UUID of a slug or code
 */
public record AggregateRef(AggregateKind kind, UUID id) {
  public AggregateRef {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
  }

  /**
   * The reference of a thing people name, as a partner or a pack. The same name always gives the
   * same id, so that a second creation meets the first one's journal at version 1.
   */
  public static AggregateRef named(AggregateKind kind, String name) {
    var bytes = (kind.name() + ":" + name).getBytes(StandardCharsets.UTF_8);
    return new AggregateRef(kind, UUID.nameUUIDFromBytes(bytes));
  }
}
