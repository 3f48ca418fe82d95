package org.fengqiao.domain.mediation;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.fengqiao.domain.Refusal;

/**
 * A language or dialect in which a mediator can work (语言、方言), as a BCP 47 tag.
 *
 * @param value in the standard's own spelling, at most 35 characters, as {@code zh-CN}, {@code wuu}
 *     or {@code ug}
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
  private static final int LONGEST = 35;

  public LanguageTag {
    value = canonical(value);
  }

  private static String canonical(String text) {
    if (text.length() <= LONGEST) {
      try {
        var locale = new Locale.Builder().setLanguageTag(text).build();
        if (!locale.getLanguage().isEmpty()) {
          return locale.toLanguageTag();
        }
      } catch (IllformedLocaleException _) {
        // Refused below, as one that names no language is.
      }
    }
    throw Refusal.invalid(
        "language", "is a BCP 47 tag of at most " + LONGEST + " characters, as zh-CN");
  }

  /**
   * Whether who works in this one can work in another: it is the same, or this is a kind of it, as
   * {@code zh-CN} is of {@code zh}.
   */
  public boolean covers(LanguageTag wanted) {
    return value.equals(wanted.value) || value.startsWith(wanted.value + "-");
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }
}
