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
  // A number's lower bits stand after the variant, its higher ones before.
  private static final int LOW_BITS = 20;
  private static final int DIGEST_BITS = 42;

  private NamedIds() {}

  /**
   * A UUID of version 8: it begins with the time's milliseconds, as one of version 7 does, so that
   * what is named is stored in the order of its times; the rest is a digest of the name.
   */
  public static UUID of(Instant time, String name) {
    var digest = digest(name);
    return new UUID(
        (time.toEpochMilli() << 16) | VERSION_8 | (digest.getLong() & 0xfff),
        VARIANT | (digest.getLong() & ~(0b11L << 62)));
  }

  /**
   * The same of many things of one time, in the order of their numbers; 42 bits are of the digest.
   *
   * @param number 0 to 2^32 - 1; of a higher one the order is lost, and nothing else
   */
  public static UUID of(Instant time, long number, String name) {
    long low = number & ((1L << LOW_BITS) - 1);
    long rest = digest(name).getLong() & ((1L << DIGEST_BITS) - 1);
    return new UUID(
        (time.toEpochMilli() << 16) | VERSION_8 | (number >>> LOW_BITS & 0xfff),
        VARIANT | (low << DIGEST_BITS) | rest);
  }

  private static ByteBuffer digest(String name) {
    return ByteBuffer.wrap(Digest.of(name.getBytes(StandardCharsets.UTF_8)).bytes());
  }
}
