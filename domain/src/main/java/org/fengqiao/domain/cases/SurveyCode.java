package org.fengqiao.domain.cases;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Spelling;

/**
 * What lets one answer a survey: whoever brings it, answers for the reporter. Shown once, kept
 * nowhere.
 *
 * <p>It is 16 random bytes, so it is not guessed, and a plain hash of it cannot be searched for.
 *
 * @param text the bytes in base64url, 22 characters
 */
public record SurveyCode(String text) {
  /** How many random bytes make one. */
  public static final int BYTES = 16;

  private static final Spelling BASE64URL =
      Spelling.of(22, 22, Alphabet.of("A-Z", "a-z", "0-9", "_", "-"));

  public SurveyCode {
    if (!BASE64URL.fits(text)) {
      throw new IllegalArgumentException("not in the form of a survey's code");
    }
  }

  /** The code made of {@value #BYTES} random bytes. */
  public static SurveyCode of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("a code has " + BYTES + " bytes");
    }
    return new SurveyCode(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The code {@code text} is, if it has the form of one. */
  public static Optional<SurveyCode> read(String text) {
    return BASE64URL.fits(text) ? Optional.of(new SurveyCode(text)) : Optional.empty();
  }

  /** What is kept of it. */
  public Digest hash() {
    return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Hides the code: a record of it may end in a log line. */
  @Override
  public String toString() {
    return "***";
  }
}
