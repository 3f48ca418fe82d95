package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.TeamFilter;
import org.fengqiao.application.people.TeamFilter.Scope;
import org.fengqiao.application.people.Teams;
import org.fengqiao.application.people.TeamsContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.GridId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqTeamsTest implements TeamsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqTeams teams = new JooqTeams(maria.database());

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
  public Teams teams() {
    return teams;
  }

  @Test
  void readsAPageOffAnIndexInItsOrder() {
    var key = Optional.of(SECOND.value() + "/" + new UUID(0, 1));
    for (var scope :
        List.of(new Scope.Within(TOWN), new Scope.OfGrid(new GridId(new UUID(0, 1))))) {
      var query = teams.page(new TeamFilter(scope, false), new PageRequest(50, key));
      Plans.assertIndexed(Plans.of(database, maria.database().sql().renderInlined(query)), "team");
    }
  }
}
