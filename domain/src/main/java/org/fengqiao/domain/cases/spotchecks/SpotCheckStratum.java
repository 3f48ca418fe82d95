package org.fengqiao.domain.cases.spotchecks;

import java.util.Objects;
import org.fengqiao.domain.people.UnitId;

/**
 * A unit's share of a sample (抽样层).
 *
 * @param population how many cases of the population it led; at least one
 * @param drawn how many of them are in the sample
 */
public record SpotCheckStratum(UnitId unit, int population, int drawn) {
  public SpotCheckStratum {
    Objects.requireNonNull(unit);
    if (population < 1 || drawn < 0 || drawn > population) {
      throw new IllegalArgumentException("of " + population + " are drawn " + drawn);
    }
  }
}
