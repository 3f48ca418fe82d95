package org.fengqiao.adapters.grpc;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages messages are written in. */
enum Language {
  CHINESE(Locale.SIMPLIFIED_CHINESE),
  ENGLISH(Locale.ENGLISH);

  private static final int LONGEST_HEADER = 200;

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** The BCP 47 tag, as sent in {@code LocalizedMessage.locale}. */
  String tag() {
    return locale.toLanguageTag();
  }

  /** The one an {@code accept-language} header prefers; Chinese when it says nothing of use. */
  static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return CHINESE;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException _) {
      // A header that says nothing we understand is no reason to refuse the call.
      return CHINESE;
    }
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
        .map(LanguageRange::getRange)
        .filter(range -> range.startsWith("zh") || range.startsWith("en"))
        .findFirst()
        .map(range -> range.startsWith("en") ? ENGLISH : CHINESE)
        .orElse(CHINESE);
  }
}
