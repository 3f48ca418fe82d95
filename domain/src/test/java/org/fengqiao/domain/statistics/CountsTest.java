package org.fengqiao.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Rate;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.Test;

/** What counts add up to, and how counters move. */
class CountsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static Cell cell(String division) {
    return new Cell(new DivisionCode(division), DAY, Channel.HOTLINE);
  }

  private static CaseCount count(String division, Measure... measures) {
    return new CaseCount(cell(division), EnumSet.of(Measure.RECEIVED, measures));
  }

  @Test
  void keepsASetOfMeasuresAsANumber() {
    for (var some : List.of(Set.<Measure>of(), Set.of(Measure.values()), Set.of(Measure.CLOSED))) {
      assertEquals(some, Measure.ofBits(Measure.bits(some)));
    }
    // What stands in tables must be read the same for ever.
    assertEquals(1, Measure.bits(Set.of(Measure.RECEIVED)));
    assertEquals(4, Measure.bits(Set.of(Measure.CLOSED)));
    assertEquals(1 << 13, Measure.bits(Set.of(Measure.REOPENED)));
  }

  @Test
  void ratesTheOneOfTheOtherAndNothingOfNothing() {
    var counts = new Counts(Map.of(Measure.TO_CLOSE, 9_494L, Measure.CLOSED, 9_393L));
    var closure = counts.rate(RateName.CLOSURE);
    assertEquals(new Rate(9_393, 9_494), closure);
    assertEquals(Optional.of(new BigDecimal("98.94")), closure.percent());
    assertEquals(new Rate(0, 0), counts.rate(RateName.SOLVED));
    assertEquals(Optional.empty(), counts.rate(RateName.SOLVED).percent());
  }

  @Test
  void countsEachDivisionAboveOnce() {
    assertEquals(
        List.of("620000000000", "620400000000", "620402000000", "620402202000", "620402202201"),
        cell("620402202201").andAbove().stream().map(cell -> cell.division().value()).toList());
    // Dongguan's district is its city.
    assertEquals(
        List.of("440000000000", "441900000000", "441900003000", "441900003006"),
        cell("441900003006").andAbove().stream().map(cell -> cell.division().value()).toList());
  }

  @Test
  void changesNoCounterOfACaseThatIsCountedAsBefore() {
    var tally = new Tally<Cell, Measure>();
    var same = count("620402202201", Measure.CLOSED);
    tally.move(Optional.of(same), same);
    assertEquals(Map.of(), tally.changes());
  }

  @Test
  void changesOnlyWhatDiffers() {
    var tally = new Tally<Cell, Measure>();
    tally.move(
        Optional.of(count("620402202201", Measure.TO_CLOSE)),
        count("620402202205", Measure.TO_CLOSE, Measure.CLOSED));
    var changes = tally.changes();
    assertEquals(
        Map.of(Measure.RECEIVED, -1L, Measure.TO_CLOSE, -1L), changes.get(cell("620402202201")));
    assertEquals(
        Map.of(Measure.RECEIVED, 1L, Measure.TO_CLOSE, 1L, Measure.CLOSED, 1L),
        changes.get(cell("620402202205")));
    assertEquals(Map.of(Measure.CLOSED, 1L), changes.get(cell("620402202000")));
    assertEquals(6, changes.size());
  }

  @Test
  void refusesASpanThatRunsBackOrIsTooLong() {
    assertThrows(Refusal.class, () -> new DaySpan(DAY, DAY.minusDays(1)));
    assertThrows(Refusal.class, () -> new DaySpan(DAY, DAY.plusDays(3_661)));
    assertEquals(DAY.plusDays(3_660), new DaySpan(DAY, DAY.plusDays(3_660)).last());
  }
}
