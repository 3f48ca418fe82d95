package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediatorFilter;
import org.fengqiao.application.mediation.Mediators;
import org.fengqiao.application.mediation.MediatorsContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorStatus;
import org.fengqiao.domain.mediation.OrganizationId;
import org.jooq.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqMediatorsTest implements MediatorsContract {
  private static final OrganizationId HERE = new OrganizationId(new UUID(1, 1));

  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqMediators mediators = new JooqMediators(maria.database());

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
  public Mediators mediators() {
    return mediators;
  }

  @Test
  void readsAPageOffAnIndexInItsOrder() {
    var page = new PageRequest(50, Optional.of(new UUID(1, 1).toString()));
    var active = Optional.of(MediatorStatus.ACTIVE);
    for (var filter :
        List.of(
            new MediatorFilter(Optional.empty(), Optional.empty()),
            new MediatorFilter(Optional.empty(), active))) {
      Plans.assertIndexed(plan(mediators.page(filter, page)), "mediator");
    }
    var ofOne = plan(mediators.page(new MediatorFilter(Optional.of(HERE), active), page));
    Plans.assertIndexed(ofOne, "mediator_organization");
    Plans.assertIndexed(ofOne, "mediator");
  }

  @Test
  void findsTheLeastTakenByTheOrganizationsAlone() {
    var least = plan(mediators.least(Set.of(HERE), new MediatorId(new UUID(1, 2))));
    var steps =
        least.stream().filter(step -> "mediator_organization".equals(step.get("table"))).toList();
    assertEquals(
        List.of("PRIMARY"), steps.stream().map(step -> step.get("key")).toList(), least::toString);
    Plans.assertIndexed(least, "mediator");
  }

  private List<Map<String, String>> plan(Query query) {
    return Plans.of(database, maria.database().sql().renderInlined(query));
  }
}
