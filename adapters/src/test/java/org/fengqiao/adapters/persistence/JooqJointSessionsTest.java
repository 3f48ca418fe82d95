package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.sessions.JointSessions;
import org.fengqiao.application.cases.sessions.JointSessionsContract;
import org.fengqiao.application.cases.sessions.SessionFilter;
import org.fengqiao.application.cases.sessions.SessionFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.sessions.SessionStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqJointSessionsTest implements JointSessionsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqJointSessions sessions = new JooqJointSessions(maria.database());

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
  public JointSessions sessions() {
    return sessions;
  }

  @Test
  void readsAPageOffTheIndexOfItsScopeInItsOrder() {
    var sight = new Sight(TOWNS, Set.of(HOUSING), Set.of(TOWN));
    var scopes =
        Map.of(
            new Scope.InDivision(FIRST), "joint_session_village",
            new Scope.InDivision(TOWN), "joint_session_town",
            new Scope.InDivision(DISTRICT), "joint_session_district",
            new Scope.ConvenedBy(CENTRE), "joint_session_unit",
            new Scope.Called(POLICE), "PRIMARY",
            new Scope.Of(WAGES), "PRIMARY");
    scopes.forEach((scope, index) -> {
      for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
        var filter = new SessionFilter(scope, Optional.of(SessionStatus.CONVENED));
        var query = sessions.page(filter, sight, new PageRequest(50, key));
        var plan = Plans.of(database, maria.database().sql().renderInlined(query));
        Plans.assertIndexed(plan, "joint_session");
        assertEquals(index, plan.getFirst().get("key"), plan::toString);
        assertFalse(plan.toString().contains("filesort"), plan::toString);
      }
    });
  }
}
