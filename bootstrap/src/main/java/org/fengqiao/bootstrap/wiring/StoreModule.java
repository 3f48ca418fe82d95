package org.fengqiao.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import org.fengqiao.adapters.grpc.DeadlineStore;
import org.fengqiao.adapters.persistence.Database;
import org.fengqiao.adapters.persistence.MariaStore;
import org.fengqiao.adapters.persistence.ReferenceChanges;
import org.fengqiao.application.Ids;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Store;
import org.fengqiao.bootstrap.clock.DrawnIds;

/** The ports of the store, from the one store that is open. */
@Module
interface StoreModule {
  @Binds
  Ids ids(DrawnIds drawn);

  /** What waits no more decides no more; outside of calls it is the store itself. */
  @Provides
  @Singleton
  static Store store(Commits commits, Aggregates aggregates) {
    return new DeadlineStore(new DecidingStore(commits, aggregates));
  }

  @Provides
  static Commits commits(MariaStore store) {
    return store.commits();
  }

  @Provides
  static Aggregates aggregates(MariaStore store) {
    return store.aggregates();
  }

  @Provides
  static Journal journal(MariaStore store) {
    return store.journal();
  }

  @Provides
  static Contents contents(MariaStore store) {
    return store.contents();
  }

  @Provides
  static Clocks clocks(MariaStore store) {
    return store.clocks();
  }

  @Provides
  static ReferenceChanges references(MariaStore store) {
    return store.references();
  }

  @Provides
  static Database database(MariaStore store) {
    return store.database();
  }
}
