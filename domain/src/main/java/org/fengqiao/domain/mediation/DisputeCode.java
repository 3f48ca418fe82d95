package org.fengqiao.domain.mediation;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a type of dispute in a pack (纠纷类型).
 *
 * @param value 2 to 60 lower-case letters, digits and hyphens, beginning with a letter, as {@code
 *     unpaid-wages}
 */
public record DisputeCode(String value) {
  private static final Spelling SPELLING = new Spelling(2, 60, Alphabet.LOWER, Alphabet.SLUG);

  public DisputeCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "dispute_type",
          "is 2 to 60 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }
}
