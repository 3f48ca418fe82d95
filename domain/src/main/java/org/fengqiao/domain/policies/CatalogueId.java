package org.fengqiao.domain.policies;

import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a catalogue of categories: the {@code {id}} of {@code catalogues/{id}} (分类目录编号).
 *
 * @param value 2 to 40 of a-z, 0-9 and -, beginning with a letter
 */
public record CatalogueId(String value) {
  private static final Spelling SPELLING = new Spelling(2, 40, Alphabet.LOWER, Alphabet.SLUG);

  public CatalogueId {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("catalogue", "is 2 to 40 of a-z, 0-9 and -, beginning with a letter");
    }
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.CATALOGUE, value);
  }

  /** The resource name, {@code catalogues/{id}}. */
  @Override
  public String toString() {
    return "catalogues/" + value;
  }
}
