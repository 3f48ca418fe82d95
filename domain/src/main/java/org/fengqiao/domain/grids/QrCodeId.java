package org.fengqiao.domain.grids;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * The text a QR code carries (二维码). Drawn at random, so that from one code no other is guessed.
 *
 * @param value 16 digits and lower-case letters without i, l, o and u: none is misread aloud
 */
public record QrCodeId(String value) {
  /** How many random bytes make one. */
  public static final int BYTES = 10;

  private static final int LENGTH = 16;
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Spelling SPELLING =
      Spelling.of(LENGTH, LENGTH, Alphabet.of(LETTERS.split("")));

  public QrCodeId {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("qr_code", "is 16 digits and lower-case letters without i, l, o and u");
    }
  }

  /**
   * The code that random bytes make.
   *
   * @param hex {@link #BYTES} bytes, hexadecimal
   */
  public static QrCodeId drawn(String hex) {
    var base32 = new BigInteger(hex, 16).toString(LETTERS.length()).toLowerCase(Locale.ROOT);
    var padded = "0".repeat(LENGTH - base32.length()) + base32;
    return new QrCodeId(
        padded
            .chars()
            .map(digit -> Character.digit(digit, LETTERS.length()))
            .mapToObj(digit -> String.valueOf(LETTERS.charAt(digit)))
            .collect(Collectors.joining()));
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.QR_CODE, value);
  }
}
