package org.fengqiao.adapters.persistence.columns;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** {@code BINARY(16)} as a UUID, most significant byte first, so that UUIDv7 sorts by time. */
public final class UuidColumn extends AbstractConverter<byte[], UUID> {
  private static final long serialVersionUID = 1L;

  /** Called by the generated tables. */
  public UuidColumn() {
    super(byte[].class, UUID.class);
  }

  @Override
  public @Nullable UUID from(byte @Nullable [] stored) {
    if (stored == null) {
      return null;
    }
    var bytes = ByteBuffer.wrap(stored);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public byte @Nullable [] to(@Nullable UUID id) {
    return id == null
        ? null
        : ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
  }
}
