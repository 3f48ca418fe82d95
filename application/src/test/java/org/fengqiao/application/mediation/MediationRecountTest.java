package org.fengqiao.application.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.statistics.CountMediations;
import org.fengqiao.application.statistics.MediationRollup;
import org.fengqiao.application.statistics.MemoryMediationRollup;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationFigures;
import org.fengqiao.domain.statistics.MediationMeasure;
import org.junit.jupiter.api.Test;

/** Many disputes live at once and are counted meanwhile; their trace is counted over at the end. */
class MediationRecountTest {
  private static final long SEED = 20_261_127;
  private static final int ROUNDS = 6;
  private static final int AT_ONCE = 15;
  private static final int MOVES = 30;
  private static final int PORTION = 500;

  private final MediationTown town = new MediationTown();
  private final List<MediatorId> mediators = Stream.generate(town::aMediator).limit(4).toList();
  private final Random random = new Random(SEED);
  private final RandomDisputes disputes = new RandomDisputes(town, mediators, random);
  private final MemoryMediationRollup kept = new MemoryMediationRollup();
  private final CountMediations counting = counting(kept);

  private CountMediations counting(MediationRollup rollup) {
    return new CountMediations(town.cases.memory, town.cases.memory, rollup, MediatorTown.ZONE);
  }

  @Test
  void countsWhatTheTraceTellsWhateverBecomesOfManyDisputes() {
    mediators.forEach(one -> town.people.update(one, MediatorTown.mostOpen(20)));
    for (int round = 0; round < ROUNDS; round++) {
      live();
    }
    var anew = new MemoryMediationRollup();
    readAll(counting);
    readAll(counting(anew));
    var traced = recount();
    var seen = new HashSet<MediationMeasure>();
    for (var subject : subjects()) {
      for (var days : spans(traced)) {
        var right = expected(traced, subject, days);
        assertEquals(right, kept.figures(subject, days), () -> subject + " seed " + SEED);
        assertEquals(right, anew.figures(subject, days), () -> subject + " seed " + SEED);
        for (var measure : MediationMeasure.values()) {
          if (right.of(measure) > 0) {
            seen.add(measure);
          }
        }
        assertTrue(right.success().denominator() <= right.of(MediationMeasure.ACCEPTED));
        assertTrue(right.performance().numerator() <= right.performance().denominator());
      }
    }
    assertEquals(Set.of(MediationMeasure.values()), seen, () -> "seed " + SEED);
    var all = expected(traced, new FigureSubject.OfDivision(GroundTown.DISTRICT), always());
    assertTrue(
        all.performance().numerator() < all.performance().denominator(),
        () -> "a term is past due and not performed: " + all);
  }

  private void live() {
    var some = new ArrayList<Mediation>();
    for (int n = 0; n < AT_ONCE; n++) {
      some.add(disputes.begin());
    }
    for (int n = 0; n < AT_ONCE * MOVES; n++) {
      disputes.move(some.get(random.nextInt(AT_ONCE)));
      if (random.nextInt(40) == 0) {
        town.cases.pass(Duration.ofHours(random.nextInt(60)));
        some.forEach(one -> town.wake.wake(one.id().value()));
      }
      if (random.nextInt(20) == 0) {
        counting.run();
      }
    }
  }

  private static void readAll(CountMediations counting) {
    while (counting.run()) {
      // Until all is read.
    }
  }

  private List<FigureSubject> subjects() {
    var all = new ArrayList<FigureSubject>();
    mediators.forEach(one -> all.add(new FigureSubject.OfMediator(one)));
    all.add(new FigureSubject.OfOrganization(town.subCentre));
    all.add(new FigureSubject.OfOrganization(town.centre));
    GroundTown.VILLAGE.andAbove().forEach(one -> all.add(new FigureSubject.OfDivision(one)));
    return all;
  }

  private static DaySpan always() {
    return new DaySpan(LocalDate.parse("2026-01-01"), LocalDate.parse("2030-12-31"));
  }

  /** All, and each day on which one was accepted. */
  private static List<DaySpan> spans(Collection<MediationRecount> traced) {
    var days = traced.stream().flatMap(one -> one.day().stream()).distinct();
    return Stream.concat(Stream.of(always()), days.map(day -> new DaySpan(day, day))).toList();
  }

  private static MediationFigures expected(
      Collection<MediationRecount> traced, FigureSubject subject, DaySpan days) {
    var sum = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
    traced.stream()
        .filter(one ->
            one.day()
                .filter(day -> !day.isBefore(days.first()) && !day.isAfter(days.last()))
                .isPresent())
        .forEach(one -> one.measures(subject).forEach((it, by) -> sum.merge(it, by, Long::sum)));
    return new MediationFigures(sum);
  }

  private Collection<MediationRecount> recount() {
    var all = new HashMap<AggregateRef, MediationRecount>();
    var cursor = Cursor.START;
    for (var entries = town.cases.memory.past(cursor, PORTION);
        !entries.isEmpty();
        entries = town.cases.memory.past(cursor, PORTION)) {
      for (var entry : entries) {
        cursor = cursor.past(entry.at());
        if (entry.aggregate().kind() == AggregateKind.MEDIATION) {
          var one = all.computeIfAbsent(entry.aggregate(), _ -> new MediationRecount());
          entry.facts().forEach(fact -> one.take((MediationFact) fact));
        }
      }
    }
    return all.values();
  }
}
