package org.fengqiao.application.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Cell;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;
import org.fengqiao.domain.statistics.Tally;

/** The rollup in memory. */
public final class MemoryRollup implements Rollup {
  private final Map<CaseId, Counted<CaseId, CaseCount>> counted = new HashMap<>();
  private final Map<Cell, Map<Measure, Long>> counters = new TreeMap<>();
  private Reached reached = Reached.START;

  @Override
  public synchronized Reached reached() {
    return reached;
  }

  @Override
  public synchronized Map<CaseId, Version> versions(Collection<CaseId> cases) {
    var versions = new HashMap<CaseId, Version>();
    for (var id : cases) {
      Optional.ofNullable(counted.get(id)).ifPresent(one -> versions.put(id, one.version()));
    }
    return versions;
  }

  @Override
  public synchronized boolean count(Reached from, Reached to, List<Counted<CaseId, CaseCount>> cases) {
    if (reached.version() != from.version()) {
      return false;
    }
    reached = to;
    var tally = new Tally<Cell, Measure>();
    for (var one : cases) {
      tally.move(Optional.ofNullable(counted.put(one.id(), one)).map(Counted::count), one.count());
    }
    tally
        .changes()
        .forEach((cell, changes) -> {
          var numbers = counters.computeIfAbsent(cell, _ -> new EnumMap<>(Measure.class));
          changes.forEach((measure, by) -> numbers.merge(measure, by, Long::sum));
        });
    return true;
  }

  @Override
  public synchronized Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels) {
    var sum = new EnumMap<Measure, Long>(Measure.class);
    counters.forEach((cell, numbers) -> {
      if (cell.division().equals(division)
          && !cell.day().isBefore(days.first())
          && !cell.day().isAfter(days.last())
          && (channels.isEmpty() || channels.contains(cell.channel()))) {
        numbers.forEach((measure, number) -> sum.merge(measure, number, Long::sum));
      }
    });
    return new Counts(sum);
  }
}
