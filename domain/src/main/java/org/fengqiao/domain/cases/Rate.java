package org.fengqiao.domain.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of a whole, as counted.
 *
 * @param numerator 0 to the denominator
 * @param denominator the whole; 0 while there is nothing to count, and then there is no rate
 */
public record Rate(long numerator, long denominator) {
  public Rate {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator);
    }
  }

  /** In percent, to two decimals, half up; empty where there is nothing to rate. */
  public Optional<BigDecimal> percent() {
    return denominator == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
  }
}
