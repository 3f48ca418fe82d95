package org.fengqiao.adapters.persistence;

import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.people.PeopleLookupContract;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqPeopleTest implements PeopleLookupContract {
  private final MariaStore maria = Stores.ofAll(TestDatabase.migrated());
  private final Posts posts =
      new JooqPosts(maria.database(), maria.aggregates(), maria.references());

  @AfterAll
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Units units() {
    return new JooqUnits(maria.database(), maria.aggregates());
  }

  @Override
  public Posts posts() {
    return posts;
  }

  @Override
  public OfficerRegister officers() {
    return new JooqOfficers(maria.database(), maria.aggregates());
  }
}
