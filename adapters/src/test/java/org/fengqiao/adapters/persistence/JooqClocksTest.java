package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.TIME;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.ClocksContract;
import org.fengqiao.application.store.Commits;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract of clocks on a real MariaDB, and how processes share them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqClocksTest implements ClocksContract {
  private final TestDatabase database = SampleTable.database();
  private final MariaStore store = Stores.open(database);

  @BeforeEach
  void stopAll() {
    database.execute("DELETE FROM clock");
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Override
  public Clocks clocks() {
    return store.clocks();
  }

  @Override
  public Commits commits() {
    return store.commits();
  }

  @Test
  void areSharedOutAmongTheProcessesThatLive() {
    var running = new ArrayList<AggregateRef>();
    try (var other = Stores.open(Stores.access(database.logins().app()), InstantSource.system())) {
      for (int i = 0; i < 40; i++) {
        var commits = (i % 2 == 0 ? store : other).commits();
        var made = aSample(commits);
        var started = made.aggregate().startClock(new Wake(CONTACT, TIME));
        committed(commits, moving(made, started));
        running.add(made.aggregate().ref());
      }
      var own = due(store);
      var others = due(other);
      assertFalse(own.isEmpty() || others.isEmpty(), "one looks at all of them");
      var all = new ArrayList<>(own);
      all.addAll(others);
      assertEquals(running.size(), all.size());
      assertEquals(new HashSet<>(running), new HashSet<>(all));
    }
    assertEquals(new HashSet<>(running), new HashSet<>(due(store)), "the other has ended");
  }

  private static List<AggregateRef> due(MariaStore store) {
    return store.clocks().due(TIME, 100).stream().map(Clocks.Due::aggregate).toList();
  }
}
