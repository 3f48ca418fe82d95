package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.supervisions.SupervisionFilter;
import org.fengqiao.application.cases.supervisions.SupervisionFilter.Scope;
import org.fengqiao.application.cases.supervisions.Supervisions;
import org.fengqiao.application.cases.supervisions.SupervisionsContract;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqSupervisionsTest implements SupervisionsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqSupervisions supervisions = new JooqSupervisions(maria.database());

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
  public Supervisions supervisions() {
    return supervisions;
  }

  @Test
  void readsAPageOffTheIndexOfItsScopeInItsOrder() {
    var sight = new Sight(DISTRICTS, Set.of(FIRST_VILLAGE), Set.of(TOWN));
    var scopes =
        Map.of(
            new Scope.InDivision(FIRST), "supervision_village",
            new Scope.InDivision(TOWN), "supervision_town",
            new Scope.InDivision(DISTRICT), "supervision_district",
            new Scope.OrderedBy(LEADERS), "supervision_superior_unit",
            new Scope.Supervised(FIRST_VILLAGE), "supervision_unit");
    scopes.forEach((scope, index) -> {
      for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
        var filter =
            new SupervisionFilter(scope, Optional.of(SupervisionStatus.ORDERED), Optional.of(NOW));
        var query = supervisions.page(filter, sight, new PageRequest(50, key));
        var plan = Plans.of(database, maria.database().sql().renderInlined(query));
        Plans.assertIndexed(plan, "supervision");
        assertEquals(index, plan.getFirst().get("key"), plan::toString);
        assertFalse(plan.toString().contains("filesort"), plan::toString);
      }
    });
  }
}
