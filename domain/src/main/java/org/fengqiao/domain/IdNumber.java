package org.fengqiao.domain;

import java.util.Locale;

/**
 * The number of an identity card (公民身份号码), by GB 11643-1999: six digits of a division, a date of
 * birth, three digits of a sequence, and a check character by ISO 7064 MOD 11-2.
 *
 * @param value 17 digits and a digit or X
 */
public record IdNumber(String value) {
  private static final int LENGTH = 18;
  private static final int MODULUS = 11;
  private static final String CHECKS = "10X98765432";
  private static final Spelling DIGITS = Spelling.of(LENGTH - 1, LENGTH - 1, Alphabet.DIGITS);

  /** Takes an X in either case. */
  public IdNumber {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!isNumber(value)) {
      throw Refusal.invalid("id_number", "is 18 characters by GB 11643, the last of which checks");
    }
  }

  /**
   * The number that begins so.
   *
   * @param body its 17 digits before the one that checks
   */
  public static IdNumber of(String body) {
    if (!DIGITS.fits(body)) {
      throw new IllegalArgumentException("17 digits go before the one that checks");
    }
    return new IdNumber(body + check(body));
  }

  private static boolean isNumber(String text) {
    return text.length() == LENGTH
        && DIGITS.fits(text, 0, LENGTH - 1)
        && text.charAt(LENGTH - 1) == check(text);
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum = (sum + Character.digit(text.charAt(i), 10)) * 2 % MODULUS;
    }
    return CHECKS.charAt(sum);
  }

  /** No log or message is to have it. */
  @Override
  public String toString() {
    return "IdNumber";
  }
}
