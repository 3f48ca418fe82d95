package org.fengqiao.adapters.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a key has sealed, as text: the cipher's letter, the version of this form, a full stop, and
 * in Base64url, without padding, a random nonce, the sealed bytes and the tag.
 */
final class SealedText {
  private static final String VERSION = "1.";
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * What a key seals; it is part of what the tag guards, so that one is never taken for another.
   */
  enum Purpose {
    DATA_KEY,
    CONTENT
  }

  private SealedText() {}

  /** Seals {@code plain}, guarding with it what it is for and the texts it is bound to. */
  static String seal(
      KeyCipher cipher, byte[] key, Purpose purpose, List<String> bound, byte[] plain) {
    var nonce = random(KeyCipher.NONCE_BYTES);
    try {
      var sealed = cipher.run(true, key, nonce, guarded(purpose, bound), plain);
      var all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return head(cipher) + body(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + cipher, e);
    }
  }

  /**
   * Opens what {@link #seal} made of the same cipher, key, purpose and texts.
   *
   * @throws IllegalStateException if it was not, or was changed; says nothing of what was found
   */
  static byte[] open(
      KeyCipher cipher, byte[] key, Purpose purpose, List<String> bound, String sealed) {
    if (!sealed.startsWith(head(cipher))) {
      throw changed();
    }
    var all = bytes(sealed.substring(head(cipher).length()));
    if (all.length < KeyCipher.NONCE_BYTES) {
      throw changed();
    }
    var nonce = Arrays.copyOf(all, KeyCipher.NONCE_BYTES);
    var text = Arrays.copyOfRange(all, KeyCipher.NONCE_BYTES, all.length);
    try {
      return cipher.run(false, key, nonce, guarded(purpose, bound), text);
    } catch (GeneralSecurityException _) {
      throw changed();
    }
  }

  static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String head(KeyCipher cipher) {
    return cipher.code() + VERSION;
  }

  private static String body(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String body) {
    try {
      var bytes = Base64.getUrlDecoder().decode(body);
      // The last letter has bits that say nothing: one text alone is right.
      if (!body(bytes).equals(body)) {
        throw changed();
      }
      return bytes;
    } catch (IllegalArgumentException _) {
      throw changed();
    }
  }

  /** Each text with its length before it: no two lists come to the same bytes. */
  private static byte[] guarded(Purpose purpose, List<String> bound) {
    var texts =
        Stream.concat(Stream.of("fengqiao " + purpose), bound.stream())
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();
    var guarded =
        ByteBuffer.allocate(texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
    texts.forEach(text -> guarded.putInt(text.length).put(text));
    return guarded.array();
  }

  private static IllegalStateException changed() {
    return new IllegalStateException(
        "what was sealed was changed, or is bound to something else, or was sealed by another key");
  }
}
