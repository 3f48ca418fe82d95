package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Cell;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;
import org.junit.jupiter.api.Test;

/** What {@link Rollup} keeps to, on an empty store. */
public interface RollupContract extends CountersContract<CaseId, CaseCount> {
  LocalDate DAY = LocalDate.parse("2026-03-02");
  DivisionCode VILLAGE = new DivisionCode("620402202201");
  DivisionCode NEXT = new DivisionCode("620402202205");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  DivisionCode CITY = new DivisionCode("620400000000");
  DivisionCode PROVINCE = new DivisionCode("620000000000");
  DivisionCode ELSEWHERE = new DivisionCode("620403000000");
  CaseId FIRST = new CaseId(new UUID(7, 1));

  Rollup rollup();

  @Override
  default Counters<CaseId, CaseCount> counters() {
    return rollup();
  }

  @Override
  default CaseId id(int number) {
    return new CaseId(new UUID(7, number));
  }

  @Override
  default CaseCount something() {
    return count(VILLAGE);
  }

  private static CaseCount count(DivisionCode at, Measure... measures) {
    var all = EnumSet.of(Measure.RECEIVED, measures);
    return new CaseCount(new Cell(at, DAY, Channel.HOTLINE), all);
  }

  private static Counted<CaseId, CaseCount> counted(CaseId id, int version, CaseCount count) {
    return new Counted<>(id, new Version(version), count);
  }

  private Counts at(DivisionCode division) {
    return rollup().counts(division, new DaySpan(DAY, DAY), Set.of());
  }

  private long received(DivisionCode division) {
    return at(division).of(Measure.RECEIVED);
  }

  @Test
  default void countsACaseOnItsVillageAndOnEachDivisionAbove() {
    move(counted(FIRST, 1, count(VILLAGE, Measure.TO_CLOSE)));
    for (var over : List.of(VILLAGE, TOWN, DISTRICT, CITY, PROVINCE)) {
      assertEquals(1, received(over), over.value());
      assertEquals(1, at(over).of(Measure.TO_CLOSE));
      assertEquals(0, at(over).of(Measure.CLOSED));
    }
    assertEquals(Counts.NONE, at(NEXT));
    assertEquals(Counts.NONE, at(ELSEWHERE));
    assertEquals(
        Map.of(FIRST, new Version(1)),
        rollup().versions(Set.of(FIRST, new CaseId(new UUID(7, 2)))));
  }

  @Test
  default void movesWhatWasCountedAndAddsNothingTwice() {
    move(counted(FIRST, 1, count(VILLAGE, Measure.TO_CLOSE)));
    move(counted(FIRST, 2, count(VILLAGE, Measure.TO_CLOSE, Measure.CLOSED)));
    move(counted(FIRST, 2, count(VILLAGE, Measure.TO_CLOSE, Measure.CLOSED)));
    assertEquals(1, received(TOWN));
    assertEquals(1, at(TOWN).of(Measure.CLOSED));
    move(counted(FIRST, 3, count(NEXT, Measure.REOPENED)));
    assertEquals(0, received(VILLAGE));
    assertEquals(1, received(NEXT));
    assertEquals(1, received(TOWN));
    assertEquals(0, at(TOWN).of(Measure.CLOSED));
    assertEquals(1, at(TOWN).of(Measure.REOPENED));
  }

  @Test
  default void addsUpTheDaysAndChannelsAskedFor() {
    var channels = List.of(Channel.HOTLINE, Channel.PETITION);
    int n = 1;
    for (int day = 0; day < 4; day++) {
      for (var channel : channels) {
        var cell = new Cell(VILLAGE, DAY.plusDays(day), channel);
        var count = new CaseCount(cell, Set.of(Measure.RECEIVED));
        move(counted(new CaseId(new UUID(7, n++)), 1, count));
      }
    }
    var middle = new DaySpan(DAY.plusDays(1), DAY.plusDays(2));
    assertEquals(4, rollup().counts(TOWN, middle, Set.of()).of(Measure.RECEIVED));
    assertEquals(2, rollup().counts(TOWN, middle, Set.of(Channel.PETITION)).of(Measure.RECEIVED));
    assertEquals(4, rollup().counts(TOWN, middle, Set.copyOf(channels)).of(Measure.RECEIVED));
    assertEquals(Counts.NONE, rollup().counts(TOWN, middle, Set.of(Channel.IOT)));
  }

  @Test
  default void agreesWithARecountAfterManyMovesAtRandom() {
    var random = new Random(20_260_302);
    var stands = new HashMap<CaseId, CaseCount>();
    for (int move = 1; move <= 40; move++) {
      var some = new HashMap<CaseId, Counted<CaseId, CaseCount>>();
      for (int i = 0; i < 20; i++) {
        var id = new CaseId(new UUID(9, random.nextInt(60)));
        var count = atRandom(random);
        some.put(id, counted(id, move, count));
        stands.put(id, count);
      }
      assertTrue(move(List.copyOf(some.values())));
    }
    for (var division : List.of(VILLAGE, NEXT, TOWN, DISTRICT, CITY, PROVINCE)) {
      var expected = new EnumMap<Measure, Long>(Measure.class);
      stands.values().stream()
          .filter(count -> division.contains(count.cell().division()))
          .flatMap(count -> count.measures().stream())
          .forEach(measure -> expected.merge(measure, 1L, Long::sum));
      var days = new DaySpan(DAY.minusDays(30), DAY.plusDays(30));
      assertEquals(new Counts(expected), rollup().counts(division, days, Set.of()));
    }
  }

  private static CaseCount atRandom(Random random) {
    var at = random.nextBoolean() ? VILLAGE : NEXT;
    var measures = EnumSet.of(Measure.RECEIVED);
    for (var measure : Measure.values()) {
      if (random.nextBoolean()) {
        measures.add(measure);
      }
    }
    var channels = List.of(Channel.HOTLINE, Channel.PETITION, Channel.IOT);
    var channel = channels.get(random.nextInt(channels.size()));
    return new CaseCount(new Cell(at, DAY.plusDays(random.nextInt(5)), channel), measures);
  }
}
