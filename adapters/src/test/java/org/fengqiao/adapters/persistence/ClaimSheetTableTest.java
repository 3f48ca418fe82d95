package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.cases.ClaimSheetsContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.ClaimSheetId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimSheetTableTest implements ClaimSheetsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);

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

  @Test
  void isMadeAgainFromTheJournal() {
    var other = TestDatabase.migrated();
    var made = ClaimSheetsContract.aSheet(new ClaimSheetId(new UUID(9, 1)));
    try (var store = Stores.ofAll(other)) {
      new DecidingStore(store.commits(), store.aggregates())
          .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    }
    var rebuild = new StateRebuild(other.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    other.execute("UPDATE claim_sheet SET body = '{}'");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
  }
}
