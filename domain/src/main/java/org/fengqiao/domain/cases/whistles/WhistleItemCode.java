package org.fengqiao.domain.cases.whistles;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names an item of a pack's whistle list (吹哨事项编码).
 *
 * @param value 1 to 64 ASCII letters, digits, dots, hyphens and underscores, the first a letter or
 *     digit
 */
public record WhistleItemCode(String value) {
  private static final Spelling SPELLING =
      new Spelling(
          1, 64, Alphabet.of("A-Z", "a-z", "0-9"), Alphabet.of("A-Z", "a-z", "0-9", ".", "_", "-"));

  public WhistleItemCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("item", "is 1 to 64 letters, digits, dots, hyphens and underscores");
    }
  }
}
