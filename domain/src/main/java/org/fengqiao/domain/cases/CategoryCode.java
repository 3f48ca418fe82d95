package org.fengqiao.domain.cases;

import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * Names a category in a pack's catalogue (事项分类编码).
 *
 * @param value 1 to 64 ASCII letters, digits, dots, hyphens and underscores, the first a letter or
 *     digit
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public CategoryCode {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid(
          "category", "is 1 to 64 letters, digits, dots, hyphens and underscores");
    }
  }

  @Override
  public int compareTo(CategoryCode other) {
    return value.compareTo(other.value);
  }
}
