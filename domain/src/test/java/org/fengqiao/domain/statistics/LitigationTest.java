package org.fengqiao.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.grids.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often people go to court, and how that changes. */
class LitigationTest {
  private static Litigation of(int cases, int people) {
    var reading =
        new Reading(
            Patch.of(new DivisionCode("320117000000")),
            LocalDate.parse("2020-11-01"),
            new Population(1, people),
            "第七次人口普查",
            Instant.parse("2026-01-05T01:00:00Z"));
    return new Litigation(cases, Optional.of(reading));
  }

  private static Optional<BigDecimal> decimal(String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }

  @ParameterizedTest
  @CsvSource({
    "3012, 491336, 61.30",
    "1, 80000, 0.13",
    "1, 80001, 0.12",
    "0, 491336, 0.00",
    "1000000000, 1, 10000000000000.00"
  })
  void isSoManyCasesToTenThousandPeople(int cases, int people, String rate) {
    assertEquals(decimal(rate), of(cases, people).rate());
  }

  @Test
  void isNoRateWhereNobodyIsKnownToLive() {
    assertEquals(Optional.empty(), new Litigation(7, Optional.empty()).rate());
    assertEquals(Optional.empty(), of(7, 0).rate());
  }

  @ParameterizedTest
  @CsvSource({
    "612, 800, -18.80, -23.50",
    "800, 612, 18.80, 30.72",
    "612, 612, 0.00, 0.00",
    "10005, 8000, 200.50, 25.06",
    "7995, 8000, -0.50, -0.06",
    "5, 0, 0.50,"
  })
  void changesByWhatTheTwoRatesShow(int now, int before, String by, String percent) {
    var change = of(now, 100_000).changeFrom(of(before, 100_000)).orElseThrow();
    assertEquals(decimal(by), Optional.of(change.by()));
    assertEquals(decimal(percent), change.percent());
  }

  @Test
  void isNotComparedWithWhatIsNotKnown() {
    var unknown = new Litigation(7, Optional.empty());
    assertEquals(Optional.empty(), of(7, 100).changeFrom(unknown));
    assertEquals(Optional.empty(), unknown.changeFrom(of(7, 100)));
  }
}
