package org.fengqiao.domain.partners;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.domain.Digest;

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
  private static final Pattern FORM = Pattern.compile("fq_[A-Za-z0-9_-]{43}");

  public TokenSecret {
    if (!FORM.matcher(text).matches()) {
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
    return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
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
