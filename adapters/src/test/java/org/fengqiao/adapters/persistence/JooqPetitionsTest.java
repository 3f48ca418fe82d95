package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.petitions.PetitionFilter;
import org.fengqiao.application.petitions.PetitionFilter.Scope;
import org.fengqiao.application.petitions.Petitions;
import org.fengqiao.application.petitions.PetitionsContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqPetitionsTest implements PetitionsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqPetitions petitions = new JooqPetitions(maria.database());

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
  public Petitions petitions() {
    return petitions;
  }

  @Test
  void readsAPageOffTheIndexOfItsScopeInItsOrder() {
    var sight = new Sight(XINFANG, Set.of(POLICE), Set.of(TOWN));
    var scopes =
        Map.of(
            new Scope.InDivision(FIRST), "petition_village",
            new Scope.InDivision(TOWN), "petition_town",
            new Scope.InDivision(DISTRICT), "petition_district",
            new Scope.InHandOf(BUREAU), "petition_in_hand",
            new Scope.OfPartner(ONLINE), "petition_partner");
    scopes.forEach((scope, index) -> {
      for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
        var filter =
            new PetitionFilter(
                scope,
                Optional.of(PetitionStatus.ACCEPTED),
                Optional.of(PetitionKind.CLAIM),
                true,
                true);
        var query = petitions.page(filter, sight, NOW, new PageRequest(50, key));
        var plan = Plans.of(database, maria.database().sql().renderInlined(query));
        Plans.assertIndexed(plan, "petition");
        assertEquals(index, plan.getFirst().get("key"), plan::toString);
        assertFalse(plan.toString().contains("filesort"), plan::toString);
      }
    });
  }
}
