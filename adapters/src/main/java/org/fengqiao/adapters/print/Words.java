package org.fengqiao.adapters.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words broken into lines, by what characters are about as wide as. */
final class Words {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String ELLIPSIS = "…";

  /** From here on (Hangul, kana, Han and what goes with them) nearly all are as wide as high. */
  private static final int FIRST_WIDE = 0x1100;

  private static final int NARROW_PERCENT = 62;
  private static final int WIDE_PERCENT = 100;

  private Words() {}

  /**
   * The lines of {@code text}.
   *
   * @param width of a line, in dots
   * @param em the size of the letters
   * @param most lines; what does not fit is cut, and ends in an ellipsis
   */
  static List<String> lines(String text, int width, int em, int most) {
    var words = printable(text);
    int room = width * 100 / em;
    var lines = new ArrayList<String>();
    int from = 0;
    while (from < words.length() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      int to = fitting(words, from, room);
      if (last && to < words.length()) {
        to = fitting(words, from, room - WIDE_PERCENT);
        lines.add(words.substring(from, to).strip() + ELLIPSIS);
      } else {
        lines.add(words.substring(from, to).strip());
      }
      from = to;
    }
    return lines;
  }

  /** One line of it, and no character that XML has no way to write. */
  private static String printable(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return BLANKS.matcher(clean).replaceAll(" ").strip();
  }

  /** Where the line ends that begins at {@code from}: at a blank in its second half, if it can. */
  private static int fitting(String words, int from, int room) {
    int used = 0;
    int blank = from;
    for (int to = from; to < words.length(); to += Character.charCount(words.codePointAt(to))) {
      int c = words.codePointAt(to);
      blank = c == ' ' ? to : blank;
      used += c < FIRST_WIDE ? NARROW_PERCENT : WIDE_PERCENT;
      if (used > room && to > from) {
        return blank - from > (to - from) / 2 ? blank : to;
      }
    }
    return words.length();
  }
}
