package org.fengqiao.domain.grids;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * The code of a micro-grid (微网格编码), by whatever scheme it was given out: see {@link CodeScheme}.
 *
 * @param value 4 to 40 digits, capital letters and hyphens, beginning with no hyphen
 */
public record MicroGridCode(String value) {
  static final int MOST_CHARACTERS = 40;
  private static final Spelling SPELLING =
      new Spelling(4, MOST_CHARACTERS, Alphabet.of("0-9", "A-Z"), Alphabet.of("0-9", "A-Z", "-"));

  public MicroGridCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          GridReason.MICRO_GRID_CODE_MALFORMED,
          "code",
          "is 4 to " + MOST_CHARACTERS + " digits, capital letters and hyphens");
    }
  }
}
