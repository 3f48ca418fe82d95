package org.fengqiao.bootstrap.logging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the middle out of phone numbers (电话) and identity card numbers (身份证号): in full-width digits
 * too, and with a space between any two digits.
 *
 * <p>Codes of divisions and grids, times and UUIDs stay readable: an identity number has a date of
 * birth in it, and hyphens count only where phone numbers have them.
 */
final class Masking {
  private static final String DIGIT = "[0-9\uff10-\uff19]";
  private static final String ONE = "[1\uff11]";
  private static final String ZERO = "[0\uff10]";
  private static final String SPACE = "[ \u00a0\u3000]?";
  private static final String NOT_IN_NUMBER = "(?<![0-9\uff10-\uff19])";
  private static final String NUMBER_ENDS = "(?![0-9\uff10-\uff19])";
  private static final String NOT_IN_NAME = "(?<![0-9A-Za-z\uff10-\uff19-])";
  private static final String HYPHEN = "[-\u2010\u2011\uff0d]";

  // Century, year, month, day: a code of a micro-grid has 18 digits as well, and seldom a date.
  private static final String BIRTH =
      "(?:[1\uff11]SPACE[89\uff18\uff19]|[2\uff12]SPACE[0\uff10])(?:SPACEDIGIT){2}"
          + "SPACE(?:[0\uff10]SPACE[1-9\uff11-\uff19]|[1\uff11]SPACE[0-2\uff10-\uff12])"
          + "SPACE(?:[0\uff10]SPACE[1-9\uff11-\uff19]"
          + "|[12\uff11\uff12]SPACEDIGIT|[3\uff13]SPACE[01\uff10\uff11])";

  private static final List<Pattern> NUMBERS =
      List.of(
          pattern(
              "DIGIT(?:SPACEDIGIT){5}SPACE",
              "BIRTHSPACEDIGIT(?:SPACEDIGIT){2}SPACE", "[0-9Xx\uff10-\uff19\uff38\uff58]"),
          pattern(
              "(?:[8\uff18]SPACE[6\uff16]SPACE)?" + ONE + "SPACE[3-9\uff13-\uff19]SPACEDIGITSPACE",
              "DIGIT(?:SPACEDIGIT){3}SPACE",
              "DIGIT(?:SPACEDIGIT){3}"),
          Pattern.compile(
              NOT_IN_NAME
                  + filled("(" + ONE + "[3-9\uff13-\uff19]DIGIT" + HYPHEN + ")")
                  + filled("DIGIT{4}(" + HYPHEN + "DIGIT{4})")
                  + NUMBER_ENDS),
          Pattern.compile(
              NOT_IN_NAME
                  + filled("(" + ZERO + "DIGIT{2,3}(?:" + HYPHEN + "|SPACE))")
                  + filled("DIGIT{4}(DIGIT{3,4})")
                  + NUMBER_ENDS));

  private Masking() {}

  /** The line, with stars for what is taken out. */
  static String mask(String line) {
    var masked = line;
    for (var number : NUMBERS) {
      masked = number.matcher(masked).replaceAll("$1****$2");
    }
    return masked;
  }

  private static Pattern pattern(String kept, String masked, String keptToo) {
    return Pattern.compile(
        NOT_IN_NUMBER + filled("(" + kept + ")" + masked + "(" + keptToo + ")") + NUMBER_ENDS);
  }

  private static String filled(String pattern) {
    return pattern.replace("BIRTH", BIRTH).replace("SPACE", SPACE).replace("DIGIT", DIGIT);
  }
}
