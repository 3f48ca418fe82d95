package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.spotchecks.SpotChecks;
import org.fengqiao.application.cases.spotchecks.SpotChecksContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqSpotChecksTest implements SpotChecksContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqSpotChecks spotChecks = new JooqSpotChecks(maria.database());

  @AfterAll
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Aggregates aggregates() {
    return maria.aggregates();
  }

  @Override
  public SpotChecks spotChecks() {
    return spotChecks;
  }

  @Test
  void readsAPageOffAnIndexInItsOrder() {
    var key = Optional.of(VILLAGE.value() + "/" + new UUID(0, 1));
    var query = spotChecks.page(TOWN, new PageRequest(50, key));
    Plans.assertIndexed(
        Plans.of(database, maria.database().sql().renderInlined(query)), "spot_check");
  }

  @Test
  void areMadeAgainFromTheJournalWithWhatWasSaid() {
    var other = TestDatabase.migrated();
    var id = new SpotCheckId(new UUID(9, 1));
    var made = SpotChecksContract.recorded(id, TOWN);
    try (var store = Stores.ofAll(other)) {
      new DecidingStore(store.commits(), store.aggregates())
          .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    }
    var rebuild = new StateRebuild(other.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    other.execute("UPDATE spot_check SET division = '" + ELSEWHERE.value() + "'");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(other)) {
      var found = new JooqSpotChecks(store.database()).list(TOWN, PageRequest.FIRST).items();
      assertEquals(made.after(), found.getFirst().aggregate());
    }
  }
}
