package org.fengqiao.adapters.persistence;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.StoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The contract of the store, on a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariaStoreTest implements StoreContract {
  private final MariaStore store = Stores.open(SampleTable.database());

  @AfterAll
  void close() {
    store.close();
  }

  @Override
  public Commits commits() {
    return store.commits();
  }

  @Override
  public Aggregates aggregates() {
    return store.aggregates();
  }

  @Override
  public Journal journal() {
    return store.journal();
  }

  @Override
  public Contents contents() {
    return store.contents();
  }
}
