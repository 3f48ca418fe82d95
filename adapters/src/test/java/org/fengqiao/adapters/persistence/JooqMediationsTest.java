package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediationFilter;
import org.fengqiao.application.mediation.MediationFilter.Scope;
import org.fengqiao.application.mediation.Mediations;
import org.fengqiao.application.mediation.MediationsContract;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.mediation.MediationStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqMediationsTest implements MediationsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqMediations mediations = new JooqMediations(maria.database());

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
  public Mediations mediations() {
    return mediations;
  }

  private List<Map<String, String>> plan(Scope scope, Optional<String> key) {
    var sight = new Sight(PLATFORM, Set.of(TOWNS), Set.of(TOWN));
    var filter =
        new MediationFilter(
            scope, Optional.of(MediationStatus.UNDER_WAY), Optional.of(TownMediation.WAGES));
    var query = mediations.page(filter, sight, new PageRequest(50, key));
    var plan = Plans.of(database, maria.database().sql().renderInlined(query));
    Plans.assertIndexed(plan, "mediation");
    assertFalse(plan.toString().contains("filesort"), plan::toString);
    return plan;
  }

  @Test
  void readsAPageOffTheIndexOfItsScopeInItsOrder() {
    var scopes =
        Map.of(
            new Scope.InDivision(FIRST), "mediation_village",
            new Scope.InDivision(TOWN), "mediation_town",
            new Scope.InDivision(DISTRICT), "mediation_district",
            new Scope.At(SUB_CENTRE), "mediation_organization");
    scopes.forEach((scope, index) -> {
      for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
        var plan = plan(scope, key);
        assertEquals(index, plan.getFirst().get("key"), plan::toString);
      }
    });
  }

  @Test
  void readsWhatAMediatorHasInHandOffItsLinks() {
    for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
      var plan = plan(new Scope.InHandOf(MEDIATOR), key);
      assertEquals("mediation_link", plan.getFirst().get("table"), plan::toString);
      assertEquals("PRIMARY", plan.getFirst().get("key"), plan::toString);
    }
  }
}
