package org.fengqiao.domain;

import java.util.Objects;

/**
 * How a code or name is spelt: how long it is, what it begins with, and what follows.
 *
 * <p>Every report and every load makes dozens of codes and names, and matching a regular expression
 * takes some five times as long as looking at their characters, and leaves garbage.
 *
 * @param least characters, 1 or more
 * @param most characters
 * @param first what the first character is one of
 * @param rest what each of the others is one of
 */
public record Spelling(int least, int most, Alphabet first, Alphabet rest) {
  public Spelling {
    Objects.requireNonNull(first);
    Objects.requireNonNull(rest);
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("a spelling has 1 or more characters");
    }
  }

  /** All characters of one alphabet. */
  public static Spelling of(int least, int most, Alphabet all) {
    return new Spelling(least, most, all, all);
  }

  /** Whether {@code text} is spelt so. */
  public boolean fits(String text) {
    return fits(text, 0, text.length());
  }

  /** Whether the part of {@code text} from {@code begin} to before {@code end} is spelt so. */
  public boolean fits(String text, int begin, int end) {
    int length = end - begin;
    if (length < least || length > most || !first.has(text.charAt(begin))) {
      return false;
    }
    for (int i = begin + 1; i < end; i++) {
      if (!rest.has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
