package org.fengqiao.domain.petitions;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * What a petition is about, so that a second one of the same person on the same is known (信访诉求).
 *
 * @param value a slug or the code of a category: 1 to 64 of a-z, 0-9, {@code .}, {@code _} and
 *     {@code -}
 */
public record Matter(String value) {
  private static final Spelling SPELLING =
      Spelling.of(1, 64, Alphabet.of("a-z", "0-9", ".", "_", "-"));

  public Matter {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("matter", "is 1 to 64 of a-z, 0-9, ., _ and -");
    }
  }
}
