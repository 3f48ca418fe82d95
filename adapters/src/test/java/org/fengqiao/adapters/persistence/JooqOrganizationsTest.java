package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.OrganizationFilter;
import org.fengqiao.application.mediation.OrganizationFilter.Scope;
import org.fengqiao.application.mediation.Organizations;
import org.fengqiao.application.mediation.OrganizationsContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqOrganizationsTest implements OrganizationsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqOrganizations organizations = new JooqOrganizations(maria.database());

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
  public Organizations organizations() {
    return organizations;
  }

  @Test
  void readsAPageOffAnIndexInItsOrder() {
    var page = new PageRequest(50, Optional.of(new UUID(1, 1).toString()));
    var province = new DivisionCode("620000000000");
    var city = new DivisionCode("620400000000");
    for (var scope :
        List.of(
            new Scope.Within(province),
            new Scope.Within(city),
            new Scope.Within(DISTRICT),
            new Scope.Within(TOWN),
            new Scope.Within(VILLAGE),
            new Scope.Under(new OrganizationId(new UUID(1, 1))))) {
      var filter = new OrganizationFilter(scope, Optional.of(OrganizationKind.COMMITTEE), false);
      var query = maria.database().sql().renderInlined(organizations.page(filter, page));
      Plans.assertIndexed(Plans.of(database, query), "mediation_organization");
    }
  }
}
