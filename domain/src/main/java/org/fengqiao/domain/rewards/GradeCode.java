package org.fengqiao.domain.rewards;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a grade of effect in a pack (奖励等级).
 *
 * @param value 1 to 20 lower-case letters, digits and hyphens, beginning with a letter, as {@code
 *     first}
 */
public record GradeCode(String value) {
  private static final Spelling SPELLING = new Spelling(1, 20, Alphabet.LOWER, Alphabet.SLUG);

  public GradeCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "grade", "is 1 to 20 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }
}
