package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.supervisions.SupervisionFilter;
import org.fengqiao.application.cases.supervisions.SupervisionsContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.junit.jupiter.api.Test;

class SupervisionRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void rebuildsSupervisionsAndTheirClocksFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      var ordered =
          SupervisionsContract.ordered(
              new SupervisionId(new UUID(5, 1)),
              SupervisionsContract.LEADERS,
              SupervisionsContract.FIRST,
              SupervisionsContract.FIRST_VILLAGE,
              2);
      new DecidingStore(store.commits(), store.aggregates())
          .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, ordered)));
      assertEquals(1, late(store));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.fixed(NOW));
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE supervision SET awaited_by = NULL");
    assertEquals(1, rebuild.compare().differing());
    assertEquals(1, rebuild.replace().differing());
    database.execute("UPDATE supervision SET status = 'ACCEPTED'");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM supervision");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM clock");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(1, late(store));
      var clocks = store.database().sql().fetchSingle("SELECT COUNT(*) FROM clock");
      assertEquals(1, clocks.get(0, int.class));
    }
  }

  private static int late(MariaStore store) {
    var scope = new SupervisionFilter.Scope.Supervised(SupervisionsContract.FIRST_VILLAGE);
    var filter =
        new SupervisionFilter(scope, Optional.empty(), Optional.of(NOW.plus(Duration.ofHours(2))));
    return new JooqSupervisions(store.database())
        .list(filter, SupervisionsContract.ALL, PageRequest.FIRST)
        .items()
        .size();
  }
}
