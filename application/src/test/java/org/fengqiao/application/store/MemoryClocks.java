package org.fengqiao.application.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Wake;

/** The clock rows of a store in memory. All are of its one process's share. */
public record MemoryClocks(MemoryStore store) implements Clocks {
  private record Row(AggregateRef aggregate, Wake wake) {}

  @Override
  public List<Due> due(Instant now, int limit) {
    if (limit > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " at once");
    }
    var found = new LinkedHashMap<AggregateRef, List<Wake>>();
    store.wakes().entrySet().stream()
        .flatMap(rows -> rows.getValue().stream().map(wake -> new Row(rows.getKey(), wake)))
        .filter(row -> !row.wake().at().isAfter(now))
        .sorted(Comparator.comparing(row -> row.wake().at()))
        .limit(limit)
        .forEach(
            row -> found.computeIfAbsent(row.aggregate(), _ -> new ArrayList<>()).add(row.wake()));
    return found.entrySet().stream().map(due -> new Due(due.getKey(), due.getValue())).toList();
  }

  @Override
  public void reschedule(Due seen, List<Wake> wakes, Instant otherwise) {
    var next = wakes.stream().collect(Collectors.toMap(Wake::clock, Wake::at));
    store.rewake(
        seen.aggregate(),
        row ->
            seen.rows().contains(row)
                ? new Wake(row.clock(), next.getOrDefault(row.clock(), otherwise))
                : row);
  }

  @Override
  public void wakeAll(Instant now) {
    for (var aggregate : store.wakes().keySet()) {
      store.rewake(aggregate, row -> row.at().isAfter(now) ? new Wake(row.clock(), now) : row);
    }
  }
}
