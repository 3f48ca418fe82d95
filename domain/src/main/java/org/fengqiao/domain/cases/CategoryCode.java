package org.fengqiao.domain.cases;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a category in a pack's catalogue (事项分类编码).
 *
 * @param value 1 to 64 ASCII letters, digits, dots, hyphens and underscores, the first a letter or
 *     digit
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {
  private static final Spelling SPELLING =
      new Spelling(
          1, 64, Alphabet.of("A-Z", "a-z", "0-9"), Alphabet.of("A-Z", "a-z", "0-9", ".", "_", "-"));

  public CategoryCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "category", "is 1 to 64 letters, digits, dots, hyphens and underscores");
    }
  }

  @Override
  public int compareTo(CategoryCode other) {
    return value.compareTo(other.value);
  }
}
