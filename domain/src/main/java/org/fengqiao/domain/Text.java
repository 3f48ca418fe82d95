package org.fengqiao.domain;

import java.text.Normalizer;

/** The rules that every text from outside is held to before it reaches a decision. */
public final class Text {
  private Text() {}

  /**
   * Checks and normalises a text of 1 to {@code most} code points, before and after.
   *
   * @param field the field's path, for the refusal
   * @return the text in NFC, ends stripped
   * @throws Refusal INVALID_FIELD if it is blank, too long, or holds a NUL or other control
   *     character, a lone surrogate, or a bidirectional control
   */
  public static String required(String field, String text, int most) {
    var clean = optional(field, text, most);
    if (clean.isEmpty()) {
      throw Refusal.invalid(field, "is required: 1 to " + most + " characters");
    }
    return clean;
  }

  /** As {@link #required}, but the text may be empty. */
  public static String optional(String field, String text, int most) {
    // Length first: normalising a text of many megabytes only to refuse it would be a gift.
    checkLength(field, text, most);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      check(field, c);
      i += Character.charCount(c);
    }
    var normal =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    var clean = normal.strip();
    // NFC writes some characters as two or three, and what is kept must fit its column.
    checkLength(field, clean, most);
    return clean;
  }

  private static void checkLength(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw Refusal.invalid(field, "has at most " + most + " characters");
    }
  }

  private static void check(String field, int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      throw Refusal.invalid(field, "holds a lone surrogate, which is no character");
    }
    if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
      throw Refusal.invalid(field, "holds the control character U+%04X".formatted(c));
    }
    if (isBidiControl(c)) {
      throw Refusal.invalid(field, "holds the bidirectional control U+%04X".formatted(c));
    }
  }

  private static boolean isBidiControl(int c) {
    return c == 0x061C
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
