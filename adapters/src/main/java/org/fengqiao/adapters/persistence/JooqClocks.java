package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLOCK;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.adapters.persistence.schema.tables.records.ClockRecord;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.Row5;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Running clocks in their table. The shards are dealt out over the lanes that live, and a process
 * looks at those of its own lanes: no lease is written, and two processes that see the lanes
 * differently for a moment only look twice.
 */
final class JooqClocks implements Clocks {
  private static final Logger LOG = LoggerFactory.getLogger(JooqClocks.class);
  private static final int PAGE = 500;
  private static final int TRIES = 8;
  private static final long PAUSE_NANOS = 2_000_000;

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
    var shards = shards();
    if (shards.isEmpty() || !isAnyDue(shards, now)) {
      return List.of();
    }
    var found = new LinkedHashMap<AggregateRef, List<Wake>>();
    for (var row : earliest(shards, now, limit).fetch()) {
      var ref = new AggregateRef(AggregateKind.valueOf(row.getKind()), row.getAggregate());
      var run = new ClockRun(row.getClock(), row.getRun());
      found.computeIfAbsent(ref, _ -> new ArrayList<>()).add(new Wake(run, row.getNextWake()));
    }
    return found.entrySet().stream().map(due -> new Due(due.getKey(), due.getValue())).toList();
  }

  /** Asked first, since most looks find nothing, and this is far the cheaper question. */
  private boolean isAnyDue(List<Short> shards, Instant now) {
    return database.fetchExists(CLOCK, CLOCK.SHARD.in(shards).and(CLOCK.NEXT_WAKE.le(now)));
  }

  /**
   * Of each shard the earliest are read off its index, and the earliest of those are the portion:
   * what is read does not grow with what is due.
   */
  ResultQuery<ClockRecord> earliest(List<Short> shards, Instant now, int limit) {
    var due =
        shards.stream()
            .map(shard ->
                (Select<Record4<UUID, String, Integer, Instant>>)
                    database
                        .select(CLOCK.AGGREGATE, CLOCK.CLOCK_, CLOCK.RUN, CLOCK.NEXT_WAKE)
                        .from(CLOCK)
                        .where(CLOCK.SHARD.eq(shard))
                        .and(CLOCK.NEXT_WAKE.le(now))
                        .orderBy(CLOCK.NEXT_WAKE)
                        .limit(limit))
            .reduce(Select::unionAll)
            .orElseThrow()
            .asTable("due");
    var time = due.field(CLOCK.NEXT_WAKE);
    var earliest = database.select(due.fields()).from(due).orderBy(time).limit(limit).asTable("e");
    return database
        .select(CLOCK.fields())
        .from(earliest)
        .join(CLOCK)
        .on(CLOCK.AGGREGATE.eq(earliest.field(CLOCK.AGGREGATE)))
        .and(CLOCK.CLOCK_.eq(earliest.field(CLOCK.CLOCK_)))
        .and(CLOCK.RUN.eq(earliest.field(CLOCK.RUN)))
        .orderBy(CLOCK.NEXT_WAKE)
        .coerce(CLOCK);
  }

  @Override
  public void reschedule(Due seen, List<Wake> wakes, Instant otherwise) {
    reschedule(List.of(new Look(seen, wakes, otherwise)));
  }

  @Override
  public void reschedule(List<Look> looks) {
    // In the order of their ids, as groups of commits write them.
    var moves =
        looks.stream()
            .sorted(
                Comparator.comparing(
                    look -> Params.bytes(look.seen().aggregate().id()), Arrays::compareUnsigned))
            .flatMap(JooqClocks::moves)
            .toList();
    for (int from = 0; from < moves.size(); from += Wide.ROWS) {
      move(moves.subList(from, Math.min(moves.size(), from + Wide.ROWS)));
    }
  }

  private static Stream<Row5<UUID, String, Integer, Instant, Instant>> moves(Look look) {
    var next = look.wakes().stream().collect(Collectors.toMap(Wake::clock, Wake::at));
    return look.seen().rows().stream()
        .map(row ->
            DSL.row(
                DSL.val(look.seen().aggregate().id(), CLOCK.AGGREGATE),
                DSL.val(row.clock().clock(), CLOCK.CLOCK_),
                DSL.val(row.clock().run(), CLOCK.RUN),
                DSL.val(row.at(), CLOCK.NEXT_WAKE),
                DSL.val(next.getOrDefault(row.clock(), look.otherwise()), CLOCK.NEXT_WAKE)));
  }

  @SuppressWarnings("unchecked") // an array of rows, which Java has no literal for
  private void move(List<Row5<UUID, String, Integer, Instant, Instant>> moves) {
    Row5<UUID, String, Integer, Instant, Instant>[] rows = moves.toArray(Row5[]::new);
    var moved = DSL.values(rows).as("moved", "of", "named", "started", "seen", "next");
    // Compared-and-set: what a decision wrote meanwhile may be earlier, and stands.
    retried(
        database
            .update(
                CLOCK
                    .join(moved)
                    .on(CLOCK.AGGREGATE.eq(moved.field(0, CLOCK.AGGREGATE.getDataType())))
                    .and(CLOCK.CLOCK_.eq(moved.field(1, CLOCK.CLOCK_.getDataType())))
                    .and(CLOCK.RUN.eq(moved.field(2, CLOCK.RUN.getDataType())))
                    .and(CLOCK.NEXT_WAKE.eq(moved.field(3, CLOCK.NEXT_WAKE.getDataType()))))
            .set(CLOCK.NEXT_WAKE, moved.field(4, CLOCK.NEXT_WAKE.getDataType())));
  }

  @Override
  public void wakeAll(Instant now) {
    // In pages, so that no transaction holds many rows for long.
    for (int shard = 0; shard < ClockShards.COUNT; shard++) {
      var page =
          database
              .update(CLOCK)
              .set(CLOCK.NEXT_WAKE, now)
              .where(CLOCK.SHARD.eq((short) shard))
              .and(CLOCK.NEXT_WAKE.gt(now))
              .limit(PAGE);
      while (retried(page) == PAGE) {
        LOG.debug("more clocks of shard {} are woken", shard);
      }
    }
  }

  /** Lanes write these rows too; who loses against them comes again. */
  private static int retried(Query write) {
    for (int attempt = 1; ; attempt++) {
      try {
        return write.execute();
      } catch (DataAccessException e) {
        var cause = Optional.ofNullable(e.getCause(SQLException.class));
        if (attempt == TRIES || cause.filter(c -> Trouble.of(c) == Trouble.ABORTED).isEmpty()) {
          throw e;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << attempt));
      }
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
