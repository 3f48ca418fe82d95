package org.fengqiao.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.domain.Digest;

/** Makes ids of names: of the same time and name always the same one. */
public final class NamedIds {
  // As RFC 9562 places them.
  private static final long VERSION_8 = 0x8000;
  private static final long VARIANT = 0b10L << 62;

  private NamedIds() {}

  /**
   * A UUID of version 8: it begins with the time's milliseconds, as one of version 7 does, so that
   * what is named is stored in the order of its times; the rest is a digest of the name.
   */
  public static UUID of(Instant time, String name) {
    var digest = ByteBuffer.wrap(Digest.of(name.getBytes(StandardCharsets.UTF_8)).bytes());
    return new UUID(
        (time.toEpochMilli() << 16) | VERSION_8 | (digest.getLong() & 0xfff),
        VARIANT | (digest.getLong() & ~(0b11L << 62)));
  }
}
