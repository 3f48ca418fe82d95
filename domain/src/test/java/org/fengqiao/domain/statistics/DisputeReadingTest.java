package org.fengqiao.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is entered of disputes, and the periods it is of. */
class DisputeReadingTest {
  private static final Instant NOW = Instant.parse("2026-10-01T01:00:00Z");
  private static final DivisionCode DISTRICT = new DivisionCode("620402000000");
  private static final DisputeReadingKind KIND = DisputeReadingKind.LITIGATION;

  private static DisputeReading reading(String period, int count) {
    return new DisputeReading(DISTRICT, DisputePeriod.read(period), KIND, count, "区法院", NOW);
  }

  private static void refused(String field, Executable call) {
    assertEquals(field, assertThrows(Refusal.class, call).details().get("field"));
  }

  @Test
  void isOneOfItsDivisionPeriodAndKind() {
    var one = reading("2025-Q3", 700);
    assertEquals(one.ref(), reading("2025-Q3", 701).ref());
    assertNotEquals(one.ref(), reading("2025", 700).ref());
    assertNotEquals(
        one.ref(), DisputeReading.ref(DISTRICT, one.period(), DisputeReadingKind.OFF_PLATFORM));
    var city = new DivisionCode("620400000000");
    assertNotEquals(one.ref(), DisputeReading.ref(city, one.period(), KIND));
  }

  @Test
  void isCorrectedByAnotherOfItsKind() {
    var today = LocalDate.parse("2026-10-01");
    var first = DisputeReading.record(Optional.empty(), reading("2025", 2_801), today);
    var second = DisputeReading.record(Optional.of(first.after()), reading("2025", 2_810), today);
    assertEquals(reading("2025", 2_810), second.after());
    assertEquals(1, second.facts().size());
  }

  @Test
  void isOfAPeriodThatIsOver() {
    var last = LocalDate.parse("2026-09-30");
    refused("period", () -> DisputeReading.record(Optional.empty(), reading("2026-Q3", 1), last));
    var after = last.plusDays(1);
    assertEquals(
        1, DisputeReading.record(Optional.empty(), reading("2026-Q3", 1), after).after().count());
    refused("period", () -> DisputeReading.record(Optional.empty(), reading("2026", 1), after));
  }

  @Test
  void isOfAsManyAsThereCanBe() {
    refused("count", () -> reading("2025", -1));
    refused("count", () -> reading("2025", DisputeReading.MOST + 1));
    assertEquals(DisputeReading.MOST, reading("2025", DisputeReading.MOST).count());
    assertEquals(0, reading("2025", 0).count());
  }

  @ParameterizedTest
  @CsvSource({
    "2025,    2025-01-01, 2025-12-31, 2024",
    "2024-Q1, 2024-01-01, 2024-03-31, 2023-Q4",
    "2025-Q2, 2025-04-01, 2025-06-30, 2025-Q1",
    "2025-Q3, 2025-07-01, 2025-09-30, 2025-Q2",
    "2025-Q4, 2025-10-01, 2025-12-31, 2025-Q3",
    "9999,    9999-01-01, 9999-12-31, 9998",
    "1950,    1950-01-01, 1950-12-31,",
    "1950-Q1, 1950-01-01, 1950-03-31,"
  })
  void knowsItsDaysAndThePeriodBefore(String text, LocalDate first, LocalDate last, String before) {
    var period = DisputePeriod.read(text);
    assertEquals(text, period.text());
    assertEquals(new DaySpan(first, last), period.days());
    assertEquals(Optional.ofNullable(before), period.before().map(DisputePeriod::text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1949", "25", "2025-Q0", "2025-Q5", "2025-q1", "2025Q1", "２０２５"})
  void isOfNoOtherPeriod(String text) {
    refused("period", () -> DisputePeriod.read(text));
  }

  @Test
  void refusesAQuarterThatIsNone() {
    refused("period", () -> new DisputePeriod(2_025, Optional.of(0)));
    refused("period", () -> new DisputePeriod(2_025, Optional.of(5)));
    refused("period", () -> new DisputePeriod(10_000, Optional.empty()));
  }
}
