package org.fengqiao.domain.partners;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Spelling;

/**
 * The secret a partner sends with each call. Shown once, kept nowhere.
 *
 * <p>It is 32 random bytes, so a plain hash of it cannot be searched for: no salt, no stretching.
 *
 * @param text {@code fq_} and the bytes in base64url, 46 characters
 */
public record TokenSecret(String text) {
  private static final String PREFIX = "fq_";
  private static final int BYTES = 32;
  private static final Spelling BASE64URL =
      Spelling.of(43, 43, Alphabet.of("A-Z", "a-z", "0-9", "_", "-"));

  public TokenSecret {
    if (!hasForm(text)) {
      throw new IllegalArgumentException("not in the form of a token");
    }
  }

  /** The secret made of 32 random bytes. */
  public static TokenSecret of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("a secret has " + BYTES + " bytes");
    }
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The secret {@code text} is, if it has the form of one. */
  public static Optional<TokenSecret> read(String text) {
    return hasForm(text) ? Optional.of(new TokenSecret(text)) : Optional.empty();
  }

  private static boolean hasForm(String text) {
    return text.startsWith(PREFIX) && BASE64URL.fits(text, PREFIX.length(), text.length());
  }

  /** What is kept of it. */
  public Digest hash() {
    return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Hides the secret: a record of it may end in a log line. */
  @Override
  public String toString() {
    return PREFIX + "***";
  }
}
