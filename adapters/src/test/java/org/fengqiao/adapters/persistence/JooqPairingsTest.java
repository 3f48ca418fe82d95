package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.PairingFilter;
import org.fengqiao.application.people.Pairings;
import org.fengqiao.application.people.PairingsContract;
import org.fengqiao.application.people.UnitScope;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqPairingsTest implements PairingsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqPairings pairings = new JooqPairings(maria.database());

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
  public Pairings pairings() {
    return pairings;
  }

  @Test
  void readsAPageOffAnIndexInItsOrder() {
    var key = Optional.of(SECOND.value() + "/" + new UUID(0, 1));
    for (var scope : List.of(new UnitScope.Within(TOWN), new UnitScope.OfUnit(BUREAU))) {
      var filter = new PairingFilter(scope, false, Optional.of(TODAY));
      var query = pairings.page(filter, new PageRequest(50, key));
      Plans.assertIndexed(
          Plans.of(database, maria.database().sql().renderInlined(query)), "pairing");
    }
  }
}
