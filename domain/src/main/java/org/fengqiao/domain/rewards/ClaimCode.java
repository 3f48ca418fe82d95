package org.fengqiao.domain.rewards;

import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;

/**
 * What whoever reported a clue shows to learn of it and to claim its reward (领取码): drawn at random,
 * shown once. Its first part finds the clue, the second proves who asks.
 *
 * @param finder 12 characters, 60 bits
 * @param secret 16 characters, 80 bits
 */
public record ClaimCode(String finder, String secret) {
  /** How many random bytes one is made of. */
  public static final int BYTES = 18;

  // As Crockford has it: without I, L, O and U, which are misread or misheard.
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int FINDER = 12;
  private static final int LENGTH = 28;
  private static final int GROUP = 4;
  private static final int DIGIT_BITS = 5;

  public ClaimCode {
    Objects.requireNonNull(finder);
    Objects.requireNonNull(secret);
    if (finder.length() != FINDER || secret.length() != LENGTH - FINDER) {
      throw new IllegalArgumentException("a claim code has two parts");
    }
  }

  /**
   * The code of random bytes.
   *
   * @param hex of {@value #BYTES} bytes
   */
  public static ClaimCode of(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("a claim code is made of " + BYTES + " bytes");
    }
    var bits = new BigInteger(hex, 16);
    var digits = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      digits.append(DIGITS.charAt(bits.intValue() & (DIGITS.length() - 1)));
      bits = bits.shiftRight(DIGIT_BITS);
    }
    return new ClaimCode(digits.substring(0, FINDER), digits.substring(FINDER));
  }

  /**
   * Reads one as people write it: in any case, with hyphens and spaces or without, and with the
   * letters that are misread as digits.
   *
   * @throws Refusal INVALID_FIELD if it is none; what was written is not repeated
   */
  public static ClaimCode read(String field, String text) {
    var digits = new StringBuilder(LENGTH);
    for (int i = 0; i < text.length() && digits.length() <= LENGTH; i++) {
      var c = Character.toUpperCase(text.charAt(i));
      if (c != '-' && c != ' ') {
        digits.append(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
      }
    }
    if (digits.length() != LENGTH || digits.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
      throw Refusal.invalid(field, "is 28 digits and letters, in groups of 4");
    }
    return new ClaimCode(digits.substring(0, FINDER), digits.substring(FINDER));
  }

  /** As it is shown: groups of 4 with hyphens between. */
  public String spelled() {
    var all = finder + secret;
    return IntStream.range(0, LENGTH / GROUP)
        .mapToObj(i -> all.substring(i * GROUP, (i + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }

  /** It proves who one is: no log or message is to have it. */
  @Override
  public String toString() {
    return "ClaimCode[" + finder + "]";
  }
}
