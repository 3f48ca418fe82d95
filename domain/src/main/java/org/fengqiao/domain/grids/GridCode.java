package org.fengqiao.domain.grids;

import java.util.Optional;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * The unified code of a grid (网格编码) by the default scheme: the village's code, then a serial.
 *
 * @param value 15 digits; the serial is 001 to 999
 */
public record GridCode(String value) implements Comparable<GridCode> {
  private static final int VILLAGE_DIGITS = Level.VILLAGE.digits();
  private static final Spelling SPELLING =
      new Spelling(15, 15, Alphabet.of("1-9"), Alphabet.DIGITS);

  public GridCode {
    if (!SPELLING.fits(value) || value.endsWith(Serial.NONE)) {
      throw malformed("is the village's 12 digits and 001 to 999");
    }
  }

  /**
   * The code after {@code highest}, the first where there is none.
   *
   * @throws Refusal GRID_CODE_MALFORMED if the village has had 999
   */
  public static GridCode next(DivisionCode village, Optional<GridCode> highest) {
    var serial = Serial.after(highest.map(code -> code.value.substring(VILLAGE_DIGITS)));
    return new GridCode(
        village.value()
            + serial.orElseThrow(() -> malformed("is given out in the village up to 999")));
  }

  /** Passes if the code is of that village. */
  void requireOf(DivisionCode village) {
    if (!value.startsWith(village.value())) {
      throw malformed("is " + village.value() + " and 3 digits");
    }
  }

  private static Refusal malformed(String rule) {
    return Refusal.invalid(GridReason.GRID_CODE_MALFORMED, "code", rule);
  }

  @Override
  public int compareTo(GridCode other) {
    return value.compareTo(other.value);
  }
}
