package org.fengqiao.domain.partners;

import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a partner (接入单位).
 *
 * @param value 3 to 40 lower-case letters, digits and hyphens, beginning with a letter
 */
public record PartnerId(String value) {
  private static final Spelling SPELLING = new Spelling(3, 40, Alphabet.LOWER, Alphabet.SLUG);

  /** Fengqiao itself, which wakes clocks and publishes what it ships with. */
  public static final PartnerId FENGQIAO = new PartnerId("fengqiao");

  public PartnerId {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "partner", "is 3 to 40 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.PARTNER, value);
  }
}
