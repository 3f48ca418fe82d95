package org.fengqiao.domain.cases.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewPeriodTest {
  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "TEN_DAY, 2026-02-01, 2026-02-01, 2026-02-10",
    "TEN_DAY, 2026-02-10, 2026-02-01, 2026-02-10",
    "TEN_DAY, 2026-02-11, 2026-02-11, 2026-02-20",
    "TEN_DAY, 2026-02-20, 2026-02-11, 2026-02-20",
    "TEN_DAY, 2026-02-21, 2026-02-21, 2026-02-28",
    "TEN_DAY, 2028-02-29, 2028-02-21, 2028-02-29",
    "TEN_DAY, 2026-12-31, 2026-12-21, 2026-12-31",
    "TEN_DAY, 2026-04-30, 2026-04-21, 2026-04-30",
    "MONTHLY, 2028-02-29, 2028-02-01, 2028-02-29",
    "MONTHLY, 2026-02-28, 2026-02-01, 2026-02-28",
    "MONTHLY, 2100-02-28, 2100-02-01, 2100-02-28",
    "MONTHLY, 2026-12-01, 2026-12-01, 2026-12-31",
    "WEEKLY, 2026-11-23, 2026-11-23, 2026-11-29",
    "WEEKLY, 2026-11-29, 2026-11-23, 2026-11-29",
    "WEEKLY, 2027-01-01, 2026-12-28, 2027-01-03",
    "WEEKLY, 2028-02-29, 2028-02-28, 2028-03-05"
  })
  void hasTheDaysOfItsWeekTenDaysOrMonth(
      ReviewKind kind, LocalDate day, LocalDate first, LocalDate last) {
    assertEquals(new ReviewPeriod(kind, first, last), ReviewPeriod.of(kind, day));
  }

  /** From one period to the next no day is left out and none is in two, over leap years and all. */
  @ParameterizedTest
  @EnumSource
  void leavesNoDayOut(ReviewKind kind) {
    var periods = ReviewPeriod.between(kind, day("2019-12-25"), day("2029-01-05"));
    for (int i = 1; i < periods.size(); i++) {
      assertEquals(periods.get(i - 1).last().plusDays(1), periods.get(i).first());
      assertEquals(periods.get(i), periods.get(i - 1).next());
    }
    for (var date = day("2020-01-01"); date.isBefore(day("2029-01-01")); date = date.plusDays(1)) {
      var found = ReviewPeriod.of(kind, date);
      assertTrue(found.contains(date) && periods.contains(found), date::toString);
      assertFalse(found.contains(found.first().minusDays(1)));
      assertFalse(found.contains(found.last().plusDays(1)));
    }
  }

  @Test
  void areThreeTenDayPeriodsAMonth() {
    assertEquals(
        36, ReviewPeriod.between(ReviewKind.TEN_DAY, day("2026-01-01"), day("2026-12-31")).size());
    assertEquals(
        List.of(day("2026-01-21"), day("2026-02-01")),
        ReviewPeriod.between(ReviewKind.TEN_DAY, day("2026-01-31"), day("2026-02-01")).stream()
            .map(ReviewPeriod::first)
            .toList());
  }

  @Test
  void isNoOtherSpan() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReviewPeriod(ReviewKind.WEEKLY, day("2026-11-24"), day("2026-11-29")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReviewPeriod(ReviewKind.TEN_DAY, day("2026-11-21"), day("2026-11-29")));
  }
}
