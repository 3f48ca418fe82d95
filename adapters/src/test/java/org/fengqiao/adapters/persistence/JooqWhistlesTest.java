package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.whistles.WhistleFilter;
import org.fengqiao.application.cases.whistles.WhistleFilter.Scope;
import org.fengqiao.application.cases.whistles.Whistles;
import org.fengqiao.application.cases.whistles.WhistlesContract;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqWhistlesTest implements WhistlesContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqWhistles whistles = new JooqWhistles(maria.database());

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
  public Whistles whistles() {
    return whistles;
  }

  @Test
  void readsAPageOffTheIndexOfItsScopeInItsOrder() {
    var sight = new Sight(VILLAGES, Set.of(HOUSING), Set.of(TOWN));
    var scopes =
        Map.of(
            new Scope.InDivision(FIRST), "whistle_village",
            new Scope.InDivision(TOWN), "whistle_town",
            new Scope.InDivision(DISTRICT), "whistle_district",
            new Scope.BlownBy(STATION), "whistle_unit",
            new Scope.Called(POLICE), "PRIMARY");
    scopes.forEach((scope, index) -> {
      for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
        var filter = new WhistleFilter(scope, Optional.of(WhistleStatus.BLOWN));
        var query = whistles.page(filter, sight, new PageRequest(50, key));
        var plan = Plans.of(database, maria.database().sql().renderInlined(query));
        Plans.assertIndexed(plan, "whistle");
        assertEquals(index, plan.getFirst().get("key"), plan::toString);
        assertFalse(plan.toString().contains("filesort"), plan::toString);
      }
    });
  }
}
