package org.fengqiao.application.rewards.vault;

import java.util.List;
import java.util.Optional;

/**
 * Keys that are kept outside the database (密钥): they seal data keys, one a clue, which seal what
 * must not be read. What is sealed is bound to a text, and opens with the same one alone. Safe for
 * use by many threads.
 */
public interface Keys {
  /**
   * Names the key that seals data keys now, 1 to 40 of a-z, 0-9 and hyphens.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING if there are no keys at all
   */
  String current();

  /**
   * Passes if the key of that name is there.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   */
  void require(String key);

  /**
   * Draws a data key, sealed by the {@link #current} key and bound to the text that all it seals is
   * bound to.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING if there are no keys at all
   */
  WrappedKey draw(String bound);

  /**
   * Seals {@code plain} under a data key, each time otherwise. {@code plain} stays as it is: who
   * has it wipes it.
   *
   * @param bound what the data key is bound to
   * @return ASCII: with which cipher, and Base64url; a third longer than {@code plain}, and some 41
   *     characters more
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   * @throws IllegalStateException if the data key was changed, or is bound to something else
   */
  String seal(WrappedKey key, String bound, byte[] plain);

  /**
   * Opens what was sealed.
   *
   * @return the caller wipes it after use
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   * @throws IllegalStateException if it or the data key was changed, or is bound to something else;
   *     says nothing of what it is
   */
  byte[] open(WrappedKey key, String bound, String sealed);

  /**
   * The same data key, sealed by the {@link #current} key: what it sealed opens as before, and the
   * key that sealed it is not needed for it any more. Empty if it is already.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   * @throws IllegalStateException if it was changed, or is bound to something else
   */
  Optional<WrappedKey> rewrap(WrappedKey key, String bound);

  /**
   * Keyed digests of a value (盲索引), by each key that is kept for that, the newest first: who has
   * not the key neither makes nor guesses one.
   *
   * @return at least one, 32 bytes each
   * @throws org.fengqiao.domain.Refusal KEY_MISSING if there are no keys at all
   */
  List<byte[]> digests(byte[] value);
}
