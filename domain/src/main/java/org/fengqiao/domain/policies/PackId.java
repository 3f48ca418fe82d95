package org.fengqiao.domain.policies;

import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a policy pack: the {@code {id}} of {@code packs/{id}} (政策包编号).
 *
 * @param value 2 to 40 of a-z, 0-9 and -, beginning with a letter
 */
public record PackId(String value) {
  private static final Spelling SPELLING = new Spelling(2, 40, Alphabet.LOWER, Alphabet.SLUG);

  public PackId {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("pack", "is 2 to 40 of a-z, 0-9 and -, beginning with a letter");
    }
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.PACK, value);
  }
}
