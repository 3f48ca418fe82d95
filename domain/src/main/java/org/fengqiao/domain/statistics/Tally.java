package org.fengqiao.domain.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By how much each counter changes when cases come to be counted otherwise. Lives within one move.
 */
public final class Tally {
  private final SortedMap<Cell, Map<Measure, Integer>> changes = new TreeMap<>();

  /** A case is counted as that from now on, on its division and on each above. */
  public void move(Optional<CaseCount> from, CaseCount to) {
    if (from.equals(Optional.of(to))) {
      return;
    }
    from.ifPresent(was -> add(was, -1));
    add(to, 1);
  }

  private void add(CaseCount count, int by) {
    for (var cell : count.cell().andAbove()) {
      var numbers = changes.computeIfAbsent(cell, _ -> new EnumMap<>(Measure.class));
      count.measures().forEach(measure -> numbers.merge(measure, by, Integer::sum));
    }
  }

  /** The counters that change, in order, with what is added to each measure; never none. */
  public SortedMap<Cell, Map<Measure, Integer>> changes() {
    var all = new TreeMap<Cell, Map<Measure, Integer>>();
    changes.forEach((cell, numbers) -> {
      var moved = new EnumMap<Measure, Integer>(numbers);
      moved.values().removeIf(by -> by == 0);
      if (!moved.isEmpty()) {
        all.put(cell, Collections.unmodifiableMap(moved));
      }
    });
    return Collections.unmodifiableSortedMap(all);
  }
}
