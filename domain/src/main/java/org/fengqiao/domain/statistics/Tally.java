package org.fengqiao.domain.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By how much each counter changes when things come to be counted otherwise. Lives within one move.
 *
 * @param <K> names a counter
 * @param <M> what is measured
 */
public final class Tally<K extends Comparable<K>, M extends Enum<M>> {
  private final SortedMap<K, Map<M, Long>> changes = new TreeMap<>();

  /** One is counted as that from now on. */
  public <C extends Count<K, M>> void move(Optional<C> from, C to) {
    if (from.equals(Optional.of(to))) {
      return;
    }
    from.ifPresent(was -> add(was, -1));
    add(to, 1);
  }

  private void add(Count<K, M> count, int sign) {
    count
        .adds()
        .forEach((cell, adds) -> {
          var numbers = changes.computeIfAbsent(cell, _ -> new TreeMap<>());
          adds.forEach((measure, by) -> numbers.merge(measure, sign * by, Long::sum));
        });
  }

  /** The counters that change, in order, with what is added to each measure; never none. */
  public SortedMap<K, Map<M, Long>> changes() {
    var all = new TreeMap<K, Map<M, Long>>();
    changes.forEach((cell, numbers) -> {
      var moved = new TreeMap<>(numbers);
      moved.values().removeIf(by -> by == 0);
      if (!moved.isEmpty()) {
        all.put(cell, Collections.unmodifiableMap(moved));
      }
    });
    return Collections.unmodifiableSortedMap(all);
  }
}
