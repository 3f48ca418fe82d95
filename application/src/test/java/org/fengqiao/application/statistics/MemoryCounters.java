package org.fengqiao.application.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.statistics.Count;
import org.fengqiao.domain.statistics.Tally;

/** Counters in memory. */
abstract class MemoryCounters<I, C extends Count<K, M>, K extends Comparable<K>, M extends Enum<M>>
    implements Counters<I, C> {
  private final Class<M> measures;
  private final Map<I, Counted<I, C>> counted = new HashMap<>();
  private final Map<K, Map<M, Long>> counters = new TreeMap<>();
  private Reached reached = Reached.START;

  MemoryCounters(Class<M> measures) {
    this.measures = measures;
  }

  @Override
  public synchronized Reached reached() {
    return reached;
  }

  @Override
  public synchronized Map<I, Version> versions(Collection<I> ids) {
    var versions = new HashMap<I, Version>();
    for (var id : ids) {
      Optional.ofNullable(counted.get(id)).ifPresent(one -> versions.put(id, one.version()));
    }
    return versions;
  }

  @Override
  public synchronized boolean count(Reached from, Reached to, List<Counted<I, C>> some) {
    if (reached.version() != from.version()) {
      return false;
    }
    reached = to;
    var tally = new Tally<K, M>();
    for (var one : some) {
      tally.move(Optional.ofNullable(counted.put(one.id(), one)).map(Counted::count), one.count());
    }
    tally
        .changes()
        .forEach((cell, changes) -> {
          var numbers = counters.computeIfAbsent(cell, _ -> new EnumMap<>(measures));
          changes.forEach((measure, by) -> numbers.merge(measure, by, Long::sum));
        });
    return true;
  }

  /** What the counters come to that are meant. */
  synchronized Map<M, Long> sum(Predicate<K> meant) {
    var sum = new EnumMap<M, Long>(measures);
    counters.forEach((cell, numbers) -> {
      if (meant.test(cell)) {
        numbers.forEach((measure, number) -> sum.merge(measure, number, Long::sum));
      }
    });
    return sum;
  }
}
