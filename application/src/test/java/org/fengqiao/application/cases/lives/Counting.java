package org.fengqiao.application.cases.lives;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.statistics.CountCases;
import org.fengqiao.application.statistics.Counted;
import org.fengqiao.application.statistics.MemoryRollup;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;

/** Who counts the cases while they live, is cut off now and then, and is recounted at the end. */
final class Counting {
  private static final int PORTION = 500;
  private static final DaySpan ALWAYS =
      new DaySpan(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

  private final CaseTown town;
  private final Random random;
  private final Findings findings;
  private final MemoryRollup kept = new MemoryRollup();
  private final CountCases counting;

  Counting(CaseTown town, Random random, Findings findings, Plant plant) {
    this.town = town;
    this.random = random;
    this.findings = findings;
    this.counting = counting(new CutOff(plant.rollup(kept)));
  }

  private CountCases counting(Rollup rollup) {
    var ports = town.town.ports;
    return new CountCases(town.memory, town.cases, ports.posts(), ports.units(), rollup);
  }

  /** What is kept, by a process that ends before or after a commit now and then. */
  private final class CutOff implements Rollup {
    private final Rollup written;

    private CutOff(Rollup written) {
      this.written = written;
    }

    @Override
    public Reached reached() {
      return kept.reached();
    }

    @Override
    public Map<CaseId, Version> versions(Collection<CaseId> cases) {
      return kept.versions(cases);
    }

    @Override
    public boolean count(Reached from, Reached to, List<Counted<CaseId, CaseCount>> counted) {
      if (random.nextInt(4) == 0) {
        throw new Cut();
      }
      boolean moved = written.count(from, to, counted);
      if (random.nextInt(4) == 0) {
        throw new Cut();
      }
      return moved;
    }

    @Override
    public Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels) {
      return kept.counts(division, days, channels);
    }
  }

  /** The process ended there. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void read() {
    try {
      counting.run();
      findings.count("counted");
    } catch (Cut _) {
      findings.count("counting cut off");
    }
  }

  /**
   * Holds the counters against a recount of the trace, and against a reading from its beginning.
   */
  void judge() {
    while (!town.memory.end().equals(kept.reached().cursor())) {
      read();
    }
    var anew = new MemoryRollup();
    var again = counting(anew);
    while (again.run()) {
      findings.count("counted anew");
    }
    var expected = recount();
    for (var division : divisions()) {
      for (var channels : List.of(Set.<Channel>of(), Set.of(Channel.HOTLINE))) {
        var right = expected(expected, division, channels);
        var found = kept.counts(division, ALWAYS, channels);
        findings.require(
            right.equals(found),
            Finding.WRONG_COUNT,
            () -> "of " + division + channels + ": " + found + " for " + right);
        findings.require(
            found.equals(anew.counts(division, ALWAYS, channels)),
            Finding.WRONG_COUNT,
            () -> "of " + division + " from the beginning of the journal");
        right
            .numbers()
            .forEach((measure, number) -> {
              if (number > 0) {
                findings.count("measure " + measure);
              }
            });
      }
    }
  }

  private static List<DivisionCode> divisions() {
    return List.of(
        GroundTown.VILLAGE,
        new DivisionCode("620402202205"),
        GroundTown.TOWN,
        GroundTown.DISTRICT,
        new DivisionCode("620400000000"));
  }

  private Counts expected(Collection<Recount> all, DivisionCode division, Set<Channel> channels) {
    var numbers = new EnumMap<Measure, Long>(Measure.class);
    all.stream()
        .filter(one -> division.contains(one.division()))
        .filter(one -> channels.isEmpty() || channels.contains(one.channel()))
        .filter(one -> one.day().getYear() == 2026)
        .flatMap(one -> one.measures(unit -> !unit.equals(town.director.unit())).stream())
        .forEach(measure -> numbers.merge(measure, 1L, Long::sum));
    return new Counts(numbers);
  }

  private Collection<Recount> recount() {
    var all = new HashMap<AggregateRef, Recount>();
    var cursor = Cursor.START;
    for (var entries = town.memory.past(cursor, PORTION);
        !entries.isEmpty();
        entries = town.memory.past(cursor, PORTION)) {
      for (var entry : entries) {
        cursor = cursor.past(entry.at());
        if (entry.aggregate().kind() == AggregateKind.CASE) {
          var one = all.computeIfAbsent(entry.aggregate(), _ -> new Recount());
          entry.facts().forEach(fact -> one.take((CaseFact) fact));
        }
      }
    }
    return all.values();
  }
}
