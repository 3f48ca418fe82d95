package org.fengqiao.domain.rewards;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a type of risk in a pack (举报事项类型).
 *
 * @param value 2 to 60 lower-case letters, digits and hyphens, beginning with a letter, as {@code
 *     fire-hazard}
 */
public record RiskCode(String value) {
  private static final Spelling SPELLING = new Spelling(2, 60, Alphabet.LOWER, Alphabet.SLUG);

  public RiskCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "risk_type",
          "is 2 to 60 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }
}
