package org.fengqiao.domain.grids;

import java.util.Optional;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * The code of a micro-grid (微网格编码) by the default scheme: the grid's code, then a serial.
 *
 * @param value 18 digits; the serial is 001 to 999
 */
public record MicroGridCode(String value) implements Comparable<MicroGridCode> {
  private static final Spelling SPELLING =
      new Spelling(18, 18, Alphabet.of("1-9"), Alphabet.DIGITS);

  public MicroGridCode {
    if (!SPELLING.fits(value) || value.endsWith(Serial.NONE)) {
      throw malformed("is the grid's 15 digits and 001 to 999");
    }
  }

  /**
   * The code after {@code highest}, the first where there is none.
   *
   * @throws Refusal MICRO_GRID_CODE_MALFORMED if the grid has had 999
   */
  public static MicroGridCode next(GridCode grid, Optional<MicroGridCode> highest) {
    var serial = Serial.after(highest.map(code -> code.value.substring(grid.value().length())));
    return new MicroGridCode(
        grid.value() + serial.orElseThrow(() -> malformed("is given out in the grid up to 999")));
  }

  /** Passes if the code is of that grid. */
  void requireOf(GridCode grid) {
    if (!value.startsWith(grid.value())) {
      throw malformed("is " + grid.value() + " and 3 digits");
    }
  }

  private static Refusal malformed(String rule) {
    return Refusal.invalid(GridReason.MICRO_GRID_CODE_MALFORMED, "code", rule);
  }

  @Override
  public int compareTo(MicroGridCode other) {
    return value.compareTo(other.value);
  }
}
