package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureCell;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.FigureSubject.OfDivision;
import org.fengqiao.domain.statistics.FigureSubject.OfMediator;
import org.fengqiao.domain.statistics.FigureSubject.OfOrganization;
import org.fengqiao.domain.statistics.MediationCount;
import org.fengqiao.domain.statistics.MediationFigures;
import org.fengqiao.domain.statistics.MediationMeasure;
import org.junit.jupiter.api.Test;

/** What {@link MediationRollup} keeps to, on an empty store. */
public interface MediationRollupContract extends CountersContract<MediationId, MediationCount> {
  LocalDate DAY = LocalDate.parse("2026-03-02");
  FigureSubject VILLAGE = new OfDivision(new DivisionCode("620402202201"));
  FigureSubject CENTRE = new OfOrganization(new OrganizationId(new UUID(1, 1)));
  FigureSubject MEDIATOR = new OfMediator(new MediatorId(new UUID(1, 1)));
  List<FigureSubject> SUBJECTS = List.of(VILLAGE, CENTRE, MEDIATOR);

  MediationRollup rollup();

  @Override
  default Counters<MediationId, MediationCount> counters() {
    return rollup();
  }

  @Override
  default MediationId id(int number) {
    return new MediationId(new UUID(7, number));
  }

  @Override
  default MediationCount something() {
    return count(DAY, VILLAGE, Map.of(MediationMeasure.ACCEPTED, 1L));
  }

  private static MediationCount count(
      LocalDate day, FigureSubject subject, Map<MediationMeasure, Long> numbers) {
    return new MediationCount(Map.of(new FigureCell(subject.name(), day), numbers));
  }

  private Counted<MediationId, MediationCount> counted(int number, int version, MediationCount as) {
    return new Counted<>(id(number), new Version(version), as);
  }

  private MediationFigures at(FigureSubject subject) {
    return rollup().figures(subject, new DaySpan(DAY, DAY));
  }

  @Test
  default void countsForEachSubjectByItselfWhateverTheirIdsHaveInCommon() {
    assertTrue(move(counted(1, 1, count(DAY, CENTRE, Map.of(MediationMeasure.ACCEPTED, 1L)))));
    assertEquals(1, at(CENTRE).of(MediationMeasure.ACCEPTED));
    assertEquals(MediationFigures.NONE, at(MEDIATOR));
    assertEquals(Set.copyOf(SUBJECTS), rollup().figures(SUBJECTS, new DaySpan(DAY, DAY)).keySet());
    assertEquals(Map.of(), rollup().figures(Set.of(), new DaySpan(DAY, DAY)));
  }

  @Test
  default void movesWhatWasCountedAndAddsNothingTwice() {
    var accepted = Map.of(MediationMeasure.ACCEPTED, 1L);
    var ended = Map.of(MediationMeasure.ACCEPTED, 1L, MediationMeasure.ENDED, 1L);
    move(counted(1, 1, count(DAY, CENTRE, accepted)));
    move(counted(1, 2, count(DAY, CENTRE, ended)));
    move(counted(1, 2, count(DAY, CENTRE, ended)));
    assertEquals(new MediationFigures(ended), at(CENTRE));
    move(counted(1, 3, count(DAY, VILLAGE, accepted)));
    assertEquals(MediationFigures.NONE, at(CENTRE));
    assertEquals(new MediationFigures(accepted), at(VILLAGE));
    move(counted(1, 4, MediationCount.NONE));
    assertEquals(MediationFigures.NONE, at(VILLAGE));
  }

  @Test
  default void addsUpTheDaysAskedForToTheLastFen() {
    long most = 1_000_000_000_000_000L;
    for (int n = 0; n < 5; n++) {
      var fen = Map.of(MediationMeasure.AGREED_FEN, most - n);
      move(counted(n, 1, count(DAY.plusDays(n), CENTRE, fen)));
    }
    var middle = new DaySpan(DAY.plusDays(1), DAY.plusDays(3));
    assertEquals(3 * most - 6, rollup().figures(CENTRE, middle).of(MediationMeasure.AGREED_FEN));
  }

  @Test
  default void agreesWithARecountAfterManyMovesAtRandom() {
    var random = new Random(20_260_302);
    var stands = new HashMap<MediationId, MediationCount>();
    for (int move = 1; move <= 40; move++) {
      var some = new HashMap<MediationId, Counted<MediationId, MediationCount>>();
      for (int i = 0; i < 20; i++) {
        var one = counted(random.nextInt(60), move, atRandom(random));
        some.put(one.id(), one);
        stands.put(one.id(), one.count());
      }
      assertTrue(move(List.copyOf(some.values())));
    }
    for (var subject : SUBJECTS) {
      var expected = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
      stands.values().stream()
          .flatMap(count -> count.adds().entrySet().stream())
          .filter(add -> add.getKey().subject().equals(subject.name()))
          .forEach(add -> add.getValue().forEach((it, by) -> expected.merge(it, by, Long::sum)));
      var days = new DaySpan(DAY, DAY.plusDays(30));
      assertEquals(new MediationFigures(expected), rollup().figures(subject, days));
    }
  }

  private static MediationCount atRandom(Random random) {
    var adds = new HashMap<FigureCell, Map<MediationMeasure, Long>>();
    var day = DAY.plusDays(random.nextInt(5));
    for (var subject : SUBJECTS) {
      var numbers = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
      for (var measure : MediationMeasure.values()) {
        numbers.put(measure, (long) random.nextInt(3));
      }
      if (random.nextBoolean()) {
        adds.put(new FigureCell(subject.name(), day), numbers);
      }
    }
    return new MediationCount(adds);
  }
}
