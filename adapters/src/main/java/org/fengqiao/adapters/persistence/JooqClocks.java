package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLOCK;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.jooq.DSLContext;

/**
 * Running clocks in their table. The shards are dealt out over the lanes that live, and a process
 * looks at those of its own lanes: no lease is written, and two processes that see the lanes
 * differently for a moment only look twice.
 */
final class JooqClocks implements Clocks {
  private final DSLContext database;
  private final Supplier<Set<Integer>> held;
  private final InstantSource system;

  /**
   * Reads the clocks of a process.
   *
   * @param held the lanes the process holds
   * @param system the machine's own time, by which lanes show that they live
   */
  JooqClocks(DSLContext database, Supplier<Set<Integer>> held, InstantSource system) {
    this.database = database;
    this.held = held;
    this.system = system;
  }

  @Override
  public List<Due> due(Instant now, int limit) {
    if (limit > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " at once");
    }
    var found = new LinkedHashMap<AggregateRef, List<Wake>>();
    database
        .selectFrom(CLOCK)
        .where(CLOCK.SHARD.in(shards()))
        .and(CLOCK.NEXT_WAKE.le(now))
        .orderBy(CLOCK.NEXT_WAKE)
        .limit(limit)
        .forEach(row -> {
          var ref = new AggregateRef(AggregateKind.valueOf(row.getKind()), row.getAggregate());
          var run = new ClockRun(row.getClock(), row.getRun());
          found.computeIfAbsent(ref, _ -> new ArrayList<>()).add(new Wake(run, row.getNextWake()));
        });
    return found.entrySet().stream().map(due -> new Due(due.getKey(), due.getValue())).toList();
  }

  @Override
  public void reschedule(Due seen, List<Wake> wakes, Instant otherwise) {
    var next = wakes.stream().collect(Collectors.toMap(Wake::clock, Wake::at));
    for (var row : seen.rows()) {
      // Compared-and-set: what a decision wrote meanwhile may be earlier, and stands.
      database
          .update(CLOCK)
          .set(CLOCK.NEXT_WAKE, next.getOrDefault(row.clock(), otherwise))
          .where(CLOCK.AGGREGATE.eq(seen.aggregate().id()))
          .and(CLOCK.CLOCK_.eq(row.clock().clock()))
          .and(CLOCK.RUN.eq(row.clock().run()))
          .and(CLOCK.NEXT_WAKE.eq(row.at()))
          .execute();
    }
  }

  @Override
  public void wakeAll(Instant now) {
    // A shard at a time, so that no transaction holds many rows for long.
    for (int shard = 0; shard < ClockShards.COUNT; shard++) {
      database
          .update(CLOCK)
          .set(CLOCK.NEXT_WAKE, now)
          .where(CLOCK.SHARD.eq((short) shard))
          .and(CLOCK.NEXT_WAKE.gt(now))
          .execute();
    }
  }

  private List<Short> shards() {
    var mine = held.get();
    var living =
        database
            .select(LANE.SLOT)
            .from(LANE)
            .where(LANE.HOLDER.isNotNull())
            .and(LANE.BEAT.gt(system.instant().minus(LaneSlots.UNBEATEN)))
            .orderBy(LANE.SLOT)
            .fetch(row -> (int) row.value1());
    if (living.isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, ClockShards.COUNT)
        .filter(shard -> mine.contains(living.get(shard % living.size())))
        .mapToObj(shard -> (short) shard)
        .toList();
  }
}
