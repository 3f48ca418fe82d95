package org.fengqiao.bootstrap.demo;

import org.fengqiao.domain.people.OfficerDetails;

/** Made-up people: names of common characters, phone numbers of a range given to nobody here. */
final class DemoNames {
  private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
  private static final String MIDDLE = "建志文国永春海玉明晓";
  private static final String LAST = "华军平芳强伟英敏红霞龙";
  private static final int MOST = 10_000;

  private DemoNames() {}

  /** The officer of that number, 0 to 9,999; always the same. */
  static OfficerDetails of(int number) {
    if (number < 0 || number >= MOST) {
      throw new IllegalArgumentException("the demo has names for " + MOST + " officers");
    }
    return new OfficerDetails(
        pick(FAMILY, number) + pick(MIDDLE, number / FAMILY.length()) + pick(LAST, number),
        "1390000%04d".formatted(number));
  }

  private static String pick(String characters, int number) {
    return String.valueOf(characters.charAt(number % characters.length()));
  }
}
