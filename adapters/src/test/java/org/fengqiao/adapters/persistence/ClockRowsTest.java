package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.TIME;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Sample;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reading and writing the rows of clocks costs, and that many at once are as right as one. */
class ClockRowsTest {
  private static final ClockRun CONTACT = new ClockRun("CONTACT", 1);
  private static final Instant LATER = TIME.plus(Duration.ofDays(1));

  private final TestDatabase database = SampleTable.database();
  private final MariaStore store = Stores.open(database);

  @AfterEach
  void close() {
    store.close();
  }

  private Loaded<Sample> running(Instant at) {
    var made = aSample(store.commits());
    return committed(
        store.commits(), moving(made, made.aggregate().startClock(new Wake(CONTACT, at))));
  }

  private Set<AggregateRef> due(Instant now) {
    return store.clocks().due(now, Clocks.MOST).stream()
        .map(Clocks.Due::aggregate)
        .collect(Collectors.toSet());
  }

  @Test
  void readsWhatIsDueOffTheIndexOfEachShard() {
    database.execute(
        """
        INSERT INTO clock (aggregate, clock, run, kind, shard, next_wake)
        SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 'CONTACT', 1, 'UNIT', seq % 64, '2026-01-01'
        FROM seq_1_to_20000
        """);
    database.execute("ANALYZE TABLE clock");
    var clocks = new JooqClocks(store.database().sql(), Set::of, () -> TIME);
    var shards = IntStream.range(0, ClockShards.COUNT).mapToObj(shard -> (short) shard).toList();
    var plan = Plans.of(database, clocks.earliest(shards, TIME, 500));
    Plans.assertIndexed(plan, "clock");
    assertEquals(500, clocks.earliest(shards, TIME, 500).fetch().size());
  }

  @Test
  void movesManyRowsAtOnceAndLeavesThoseThatADecisionWrote() {
    var quiet = running(TIME);
    var moved = running(TIME);
    var stopped = running(TIME);
    var seen = store.clocks().due(TIME, Clocks.MOST);
    assertEquals(3, seen.size());
    var sooner = moved.aggregate().add(1).waking(List.of(new Wake(CONTACT, TIME.plusSeconds(1))));
    committed(store.commits(), moving(moved, sooner));
    committed(store.commits(), moving(stopped, stopped.aggregate().stopClocks()));

    store
        .clocks()
        .reschedule(
            seen.stream()
                .map(due -> new Clocks.Look(due, List.of(new Wake(CONTACT, LATER)), LATER))
                .toList());
    assertEquals(Set.of(moved.aggregate().ref()), due(TIME.plusSeconds(1)));
    assertEquals(Set.of(moved.aggregate().ref(), quiet.aggregate().ref()), due(LATER));
  }

  @Test
  void wakesAllOfAShardThatHasManyPages() {
    database.execute(
        """
        INSERT INTO clock (aggregate, clock, run, kind, shard, next_wake)
        SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 'CONTACT', 1, 'UNIT', 0, '2027-01-01'
        FROM seq_1_to_1300
        """);
    store.clocks().wakeAll(TIME);
    var woken =
        store
            .database()
            .sql()
            .fetch("SELECT run FROM clock WHERE next_wake = '2026-05-08 02:00:00.123456'");
    assertEquals(1_300, woken.size());
  }
}
