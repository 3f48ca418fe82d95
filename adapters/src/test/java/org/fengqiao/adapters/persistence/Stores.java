package org.fengqiao.adapters.persistence;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.application.Ids;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.embedded.Login;

/** Opens stores for tests, of samples unless said otherwise. */
final class Stores {
  static final StoreSettings SMALL =
      new StoreSettings(2, 2_048, 8, 1L << 20, Duration.ofSeconds(20));

  static final StoreMeters UNMEASURED = new StoreMeters(new CompositeMeterRegistry());

  private Stores() {}

  static MariaStore open(TestDatabase database) {
    return open(access(database.logins().app()), InstantSource.system());
  }

  static MariaStore open(DatabaseAccess access, InstantSource system) {
    return MariaStore.open(access, SMALL, StateTables.of(SampleTable.SAMPLE), ids(), system);
  }

  /** A lane's session of its own beside a store. */
  static LaneSession session(TestDatabase database, LaneWatch watch) {
    return new LaneSession(
        new LaneConnections(access(database.logins().app())),
        new LaneSlots(InstantSource.system()),
        ids(),
        watch);
  }

  /** A store of all that the program keeps. */
  static MariaStore ofAll(TestDatabase database) {
    var access = access(database.logins().app());
    return MariaStore.open(access, SMALL, StateTables.all(), ids(), InstantSource.system());
  }

  /** What is due, once the store has its lanes: their threads take them after it was opened. */
  static List<Clocks.Due> due(MariaStore store, Instant now) {
    var due = store.clocks().due(now, Clocks.MOST);
    for (int look = 0; due.isEmpty() && look < 1_000; look++) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      due = store.clocks().due(now, Clocks.MOST);
    }
    return due;
  }

  static DatabaseAccess access(Login login) {
    return new DatabaseAccess(login.jdbcUrl(), login.user(), login.password());
  }

  /** Ids that no test draws twice. */
  static Ids ids() {
    return new Ids() {
      @Override
      public UUID next() {
        return UUID.randomUUID();
      }

      @Override
      public String random(int bytes) {
        return Long.toHexString(new SplittableRandom().nextLong());
      }
    };
  }
}
