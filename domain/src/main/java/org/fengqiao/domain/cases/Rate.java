package org.fengqiao.domain.cases;

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
}
