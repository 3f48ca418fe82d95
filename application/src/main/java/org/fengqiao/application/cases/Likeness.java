package org.fengqiao.application.cases;

import java.math.BigDecimal;
import java.util.List;

/** How alike two texts read, in Chinese as in any language. */
public interface Likeness {
  /** The decimals of a score. */
  int DECIMALS = 3;

  /** 0 for texts that share nothing, 1 for one text; {@value #DECIMALS} decimals. */
  BigDecimal score(String one, String other);

  /**
   * What both say, as it is compared: stretches of at least 2 characters, the longest first, none
   * twice.
   *
   * @param most how many at most
   */
  List<String> common(String one, String other, int most);
}
