package org.fengqiao.adapters.persistence;

import org.fengqiao.application.policies.Calendars;
import org.fengqiao.application.policies.Catalogues;
import org.fengqiao.application.policies.Packs;
import org.fengqiao.application.policies.PoliciesContract;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.junit.jupiter.api.AfterEach;

class JooqPoliciesTest implements PoliciesContract {
  private final MariaStore maria = Stores.ofAll(TestDatabase.migrated());

  @AfterEach
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Packs packs() {
    return new JooqPacks(maria.database());
  }

  @Override
  public Calendars calendars() {
    return new JooqCalendars(maria.database());
  }

  @Override
  public Catalogues catalogues() {
    return new JooqCatalogues(maria.database());
  }
}
