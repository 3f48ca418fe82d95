package org.fengqiao.domain.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.Reading;

/**
 * How often people went to court in a division and period (万人成讼率).
 *
 * @param cases that courts took in, as told; 0 or more
 * @param population what held on the last day of the period; empty where nothing was told until
 *     then
 */
public record Litigation(int cases, Optional<Reading> population) {
  private static final int SCALE = 2;
  private static final int TEN_THOUSAND_DIGITS = 4;
  private static final int PERCENT_DIGITS = 2;

  public Litigation {
    Objects.requireNonNull(population);
  }

  /**
   * Cases per 10,000 people over the whole period, to two decimals, half up; empty where no
   * population is known, or nobody lives.
   */
  public Optional<BigDecimal> rate() {
    return population
        .map(reading -> reading.population().people())
        .filter(people -> people > 0)
        .map(people ->
            BigDecimal.valueOf(cases)
                .movePointRight(TEN_THOUSAND_DIGITS)
                .divide(BigDecimal.valueOf(people), SCALE, RoundingMode.HALF_UP));
  }

  /**
   * How a rate changed, as the two rates are shown, so that whoever reckons it again comes to the
   * same.
   *
   * @param by the later one less the earlier
   * @param percent of the earlier one, to two decimals, half up away from 0; empty where that is 0
   */
  public record Change(BigDecimal by, Optional<BigDecimal> percent) {
    public Change {
      Objects.requireNonNull(by);
      Objects.requireNonNull(percent);
    }
  }

  /** How the rate changed from that of another period; empty where one of the two is missing. */
  public Optional<Change> changeFrom(Litigation earlier) {
    return earlier.rate().flatMap(was -> rate().map(is -> change(was, is)));
  }

  private static Change change(BigDecimal was, BigDecimal is) {
    var by = is.subtract(was);
    return new Change(
        by,
        was.signum() == 0
            ? Optional.empty()
            : Optional.of(
                by.movePointRight(PERCENT_DIGITS).divide(was, SCALE, RoundingMode.HALF_UP)));
  }
}
