package org.fengqiao.domain.grids;

import org.fengqiao.domain.Refusal;

/**
 * How many live on a patch (人口户数). People who live in no household, as in a dormitory, and
 * households that stand empty are both found: neither number bounds the other.
 *
 * @param households 0 to {@value #MOST}
 * @param people 0 to {@value #MOST}
 */
public record Population(int households, int people) {
  /** The most of either: some seven provinces of the largest. */
  public static final int MOST = 1_000_000_000;

  public Population {
    check("household_count", households);
    check("population", people);
  }

  private static void check(String field, int number) {
    if (number < 0 || number > MOST) {
      throw Refusal.invalid(field, "is 0 to " + MOST);
    }
  }
}
