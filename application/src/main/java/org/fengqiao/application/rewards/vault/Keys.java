package org.fengqiao.application.rewards.vault;

import java.util.List;
import java.util.Optional;

/**
 * Keys that are kept outside the database (密钥): they seal data keys, one a clue, which seal what must
 * not be read. What is sealed is bound to a text, and opens with the same one alone. Safe for use
 * by many threads.
 */
public interface Keys {
  /** Names the key that seals data keys now, 1 to 40 characters. */
  String current();

  /** Draws a data key, sealed by the {@link #current} key. */
  WrappedKey draw(String bound);

  /**
   * Seals {@code plain} under a data key.
   *
   * @return Base64, with which cipher it was sealed
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   */
  String seal(WrappedKey key, String bound, byte[] plain);

  /**
   * Opens what was sealed.
   *
   * @return the caller wipes it after use
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   * @throws IllegalStateException if it was changed, or is bound to something else
   */
  byte[] open(WrappedKey key, String bound, String sealed);

  /**
   * The same data key, sealed by the {@link #current} key; empty if it is already.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   */
  Optional<WrappedKey> rewrap(WrappedKey key, String bound);

  /**
   * Keyed digests of a value (盲索引), by each key that is kept for that, the newest first: who has not
   * the key neither makes nor guesses one.
   *
   * @return at least one, 32 bytes each
   */
  List<byte[]> digests(byte[] value);
}
