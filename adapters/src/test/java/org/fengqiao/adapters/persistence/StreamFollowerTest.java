package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Sample;
import org.fengqiao.domain.AggregateRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one process hears of what another commits, whatever it believes of the lanes. */
class StreamFollowerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestDatabase database = SampleTable.database();
  private final MariaStore other = Stores.open(database);
  private final Database reads = Database.open(Stores.access(database.logins().app()), 1);
  private final ReferenceChanges changes = new ReferenceChanges();
  private final RecentAggregates recent = new RecentAggregates(1 << 20);
  private final Set<AggregateRef> told = ConcurrentHashMap.newKeySet();

  @AfterEach
  void close() {
    other.close();
    reads.close();
  }

  private StreamFollower follow() {
    changes.tell(told::add);
    return new StreamFollower(
        reads.sql(), new StreamEnds(), recent, changes, new RecentEntries(), Stores.UNMEASURED);
  }

  private static boolean comesTrue(Duration patience, BooleanSupplier what) {
    long until = System.nanoTime() + patience.toNanos();
    while (!what.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
    return what.getAsBoolean();
  }

  @Test
  void keepsForDecisionsWhatItsLanesMovedAndNotWhatTheyMade() {
    try (var follower = follow()) {
      var made = placed(making(UUID.randomUUID()), 1);
      follower.committed(made);
      assertEquals(Optional.empty(), recent.find(made.getFirst().row().ref()));

      var before = aSample(other.commits());
      var moved = placed(moving(before, before.aggregate().add(1)), 2);
      follower.committed(moved);
      assertEquals(
          Optional.of(moved.getFirst().head()),
          recent.find(before.aggregate().ref()).map(Loaded::head));
    }
  }

  private static List<Placed> placed(Changes<Sample> changes, long position) {
    var tables = StateTables.of(SampleTable.SAMPLE);
    var proposal = new Proposal(tables, Optional.empty(), changes);
    return Placed.after(new LaneHold(40, 1, position - 1), List.of(proposal));
  }

  @Test
  void hearsOfEntriesOnALaneItWronglyBelievesItsOwn() {
    aSample(other.commits());
    try (var follower = follow()) {
      // As after a long pause: the slot was taken by another, and its holder has not noticed.
      follower.holds(new LaneHold(0, 1, 0));
      follower.holds(new LaneHold(1, 1, 0));
      var made = aSample(other.commits());
      assertTrue(
          comesTrue(PATIENCE, () -> told.contains(made.aggregate().ref())), "never heard of");
    }
  }

  @Test
  void goesOnPastAnEntryOfAKindItDoesNotKnow() {
    var made = aSample(other.commits());
    LanePosition at = made.head().at();
    try (var _ = follow()) {
      database.execute(
          """
          INSERT INTO journal
          SELECT lane, position + 1, UNHEX(REPLACE(UUID(), '-', '')), 1, 'OF_TOMORROW', recorded_at,
            partner, officer, type, schema_version, hash_algorithm, payload,
            NULL, NULL, NULL, hash
          FROM journal WHERE lane = %d AND position = %d
          """
              .formatted(at.lane(), at.position()));
      database.execute("UPDATE lane SET position = position + 1 WHERE slot = " + at.lane());
      var later = new ArrayList<AggregateRef>();
      for (int i = 0; i < 8; i++) {
        later.add(aSample(other.commits()).aggregate().ref());
      }
      assertTrue(comesTrue(PATIENCE, () -> told.containsAll(later)), "the follower stood still");
    }
  }

  @Test
  void isNotHeldUpByReadersThatTakeEveryConnection() throws SQLException {
    try (var one = Stores.open(database)) {
      one.references().tell(told::add);
      var taken = new ArrayList<Connection>();
      try {
        for (int i = 0; i < Stores.SMALL.readers(); i++) {
          taken.add(one.database().source().getConnection());
        }
        var made = aSample(other.commits());
        assertTrue(
            comesTrue(Duration.ofSeconds(3), () -> told.contains(made.aggregate().ref())),
            "revocations wait for readers");
      } finally {
        for (var connection : taken) {
          connection.close();
        }
      }
    }
  }
}
