package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLOCK;
import static org.fengqiao.application.store.StoreFixture.TIME;
import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.Excerpt;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Sample;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.jooq.SelectConditionStep;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands in the tables beside the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreRowsTest {
  private final TestDatabase database = SampleTable.database();
  private final MariaStore store = Stores.open(database);

  @AfterAll
  void close() {
    store.close();
  }

  private List<String> clocks(UUID aggregate) {
    return store
        .database()
        .sql()
        .selectFrom(CLOCK)
        .where(CLOCK.AGGREGATE.eq(aggregate))
        .fetch(row -> row.getClock() + " " + row.getRun() + " " + row.getNextWake());
  }

  @Test
  void keepsTheClocksThatADecisionLeavesRunning() {
    var made = aSample(store.commits());
    var id = made.aggregate().id();
    var first = new Wake(new ClockRun("CONTACT", 1), TIME);
    var started = committed(store.commits(), moving(made, made.aggregate().startClock(first)));
    assertEquals(List.of("CONTACT 1 " + TIME), clocks(id));

    var moved = committed(store.commits(), moving(started, started.aggregate().add(1)));
    assertEquals(List.of("CONTACT 1 " + TIME), clocks(id));

    var second = new Wake(new ClockRun("HANDLE", 1), TIME.plusSeconds(9));
    var next = committed(store.commits(), moving(moved, moved.aggregate().startClock(second)));
    assertEquals(List.of("HANDLE 1 " + second.at()), clocks(id));

    committed(store.commits(), moving(next, next.aggregate().stopClocks()));
    assertEquals(List.of(), clocks(id));
  }

  @Test
  void forgetsReceiptsAfterThirtyDaysAndNotBefore() {
    var request = aRequest();
    store.commits().commit(Optional.of(request), making(UUID.randomUUID()));
    store.sweepReceipts(TIME.plus(Duration.ofDays(30)));
    assertTrue(store.commits().receipt(request.partner(), request.id()).isPresent());
    assertFalse(store.sweepReceipts(TIME.plus(Duration.ofDays(30)).plusNanos(1_000)));
    assertFalse(store.commits().receipt(request.partner(), request.id()).isPresent());
  }

  @Test
  void readsATailByARangeOfTheLane() {
    IntStream.range(0, 50).forEach(_ -> aSample(store.commits()));
    var tail = JooqJournal.tail(store.database().sql(), 0, 3, 9);
    requireRange(tail);
    requireRange(JooqJournal.ofKinds(tail, Set.of(AggregateKind.UNIT.name()), 9));
  }

  @Test
  void givesNothingWhereTheHeadsAreKnownAndTheirEntriesAreNotYet() {
    aSample(store.commits());
    var end = store.journal().end();
    var ahead = "UPDATE lane SET position = position + ? WHERE position > 0";
    store.database().sql().execute(ahead, 3);
    try {
      var kinds = Set.of(AggregateKind.UNIT);
      assertEquals(Excerpt.none(end), store.journal().past(end, kinds, 10));
    } finally {
      store.database().sql().execute(ahead, -3);
    }
  }

  private void requireRange(SelectConditionStep<JournalRecord> query) {
    var plan = store.database().sql().fetch("EXPLAIN " + query.getSQL(ParamType.INLINED));
    assertEquals(1, plan.size());
    assertEquals("range", plan.getFirst().get("type"));
    assertEquals("PRIMARY", plan.getFirst().get("key"));
  }

  @Test
  void findsOneOfManyLoadsAskedAtOnce() throws Exception {
    var made = StoreFixture.together(60, _ -> aSample(store.commits()));
    var found =
        StoreFixture.together(
            60,
            i ->
                store.aggregates().find(Sample.class, made.get(i).aggregate().ref()).orElseThrow());
    assertEquals(made, found);
  }

  @Test
  void answersDecisionsFromTheCacheAndReadsNever() {
    var made = aSample(store.commits());
    var ref = made.aggregate().ref();
    var moved = StoreFixture.committed(store.commits(), moving(made, made.aggregate().add(1)));
    // A change behind the store's back shows which of the two was asked.
    database.execute(
        "UPDATE sample SET version = 9 WHERE name = '" + made.aggregate().name() + "'");
    var cached = Freshness.CACHED.within(() -> store.aggregates().find(Sample.class, ref));
    assertEquals(Optional.of(moved), cached);
    var read = store.aggregates().find(Sample.class, ref).orElseThrow();
    assertEquals(9, read.version().number());
  }

  @Test
  void refusesWorkBeyondItsBoundAndFinishesWhatItTook() throws Exception {
    var settings = new StoreSettings(1, 3, 2, 1 << 20, Duration.ofSeconds(30));
    var narrow =
        MariaStore.open(
            Stores.access(database.logins().app()),
            settings,
            StateTables.of(SampleTable.SAMPLE),
            Stores.ids(),
            InstantSource.system());
    try (var blocker = database.migrator().getConnection()) {
      int slot = aSample(narrow.commits()).head().at().lane();
      blocker.setAutoCommit(false);
      lock(blocker, slot);
      var outcomes =
          IntStream.range(0, 40)
              .mapToObj(_ ->
                  CompletableFuture.supplyAsync(
                      () -> narrow.commits().commit(Optional.empty(), making(UUID.randomUUID())),
                      task -> Thread.ofVirtual().start(task)))
              .toList();
      assertInstanceOf(
          Outcome.Overloaded.class,
          CompletableFuture.anyOf(outcomes.toArray(CompletableFuture[]::new)).get());
      blocker.rollback();
      for (var outcome : outcomes) {
        var answer = outcome.get();
        assertTrue(
            answer instanceof Outcome.Committed || answer instanceof Outcome.Overloaded,
            answer.toString());
      }
      assertTrue(outcomes.stream().anyMatch(o -> o.join() instanceof Outcome.Committed));
    } finally {
      narrow.close();
    }
  }

  private static void lock(Connection connection, int slot) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeQuery("SELECT * FROM lane WHERE slot = " + slot + " FOR UPDATE").close();
    }
  }
}
