package org.fengqiao.application.grids;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * Which sheet comes next.
 *
 * @param number its number, from 1
 * @param after the key of the last code before it; empty where it needs none
 */
record SheetKey(int number, Optional<String> after) {
  static final SheetKey FIRST = new SheetKey(1, Optional.empty());

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,8})/(.*)", Pattern.DOTALL);

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Refusal INVALID_FIELD
   */
  static SheetKey read(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
    return new SheetKey(
        Integer.parseInt(parts.group(1)),
        Optional.of(parts.group(2)).filter(key -> !key.isEmpty()));
  }

  /** The sheet after this one, which ended with the code of that key. */
  SheetKey then(String last) {
    return new SheetKey(number + 1, Optional.of(last));
  }

  String text() {
    return number + "/" + after.orElse("");
  }
}
