package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.making;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaneSlotsTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final TestDatabase database = SampleTable.database();
  private Instant now = Instant.parse("2026-11-21T00:00:00Z");
  private final LaneSlots slots = new LaneSlots(() -> now);
  private final LaneConnections connections =
      new LaneConnections(Stores.access(database.logins().app()));
  private final Connection connection = connect();

  private Connection connect() {
    try {
      return connections.open();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void beginWithoutSlots() {
    database.execute("DELETE FROM lane");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void addsASlotWhenAllAreHeld() throws SQLException {
    assertEquals(new LaneHold(0, 1, 0), slots.take(connection, ONE));
    assertEquals(new LaneHold(1, 1, 0), slots.take(connection, OTHER));
  }

  @Test
  void takesAReleasedSlotAtOnceByAHigherEpoch() throws SQLException {
    var first = slots.take(connection, ONE);
    slots.release(connection, first);
    var second = slots.take(connection, OTHER);
    assertEquals(first.slot(), second.slot());
    assertTrue(second.epoch() > first.epoch());
    assertFalse(slots.beat(connection, first));
  }

  @Test
  void leavesASlotToItsHolderForThirtySecondsWithoutABeat() throws SQLException {
    var first = slots.take(connection, ONE);
    now = now.plus(LaneSlots.UNBEATEN);
    assertNotEquals(first.slot(), slots.take(connection, OTHER).slot());
    assertTrue(slots.beat(connection, first));
    now = now.plus(LaneSlots.UNBEATEN);
    assertTrue(slots.beat(connection, first));
  }

  @Test
  void takesASlotThatHasNotBeatenForLonger() throws SQLException {
    var first = slots.take(connection, ONE);
    now = now.plus(LaneSlots.UNBEATEN).plus(Duration.ofMillis(1));
    assertEquals(new LaneHold(first.slot(), 2, 0), slots.take(connection, OTHER));
    assertEquals(Optional.empty(), slots.retake(connection, first, ONE));
  }

  @Test
  void shutsOutAGroupOfAnOlderEpochAndContinuesItsPositions() throws SQLException {
    var writer = new GroupWriter();
    var tables = StateTables.of(SampleTable.SAMPLE);
    var zombie = slots.take(connection, ONE);
    var first = List.of(new Proposal(tables, Optional.empty(), making(UUID.randomUUID())));
    writer.write(connection, zombie, Placed.after(zombie, first), now, Transport.PLAIN);
    connection.commit();

    var again = slots.retake(connection, zombie, ONE).orElseThrow();
    assertEquals(new LaneHold(zombie.slot(), zombie.epoch() + 1, 1), again);
    var late = List.of(new Proposal(tables, Optional.empty(), making(UUID.randomUUID())));
    var placed = Placed.after(zombie.at(1), late);
    assertThrows(
        GroupWriter.Fenced.class,
        () -> writer.write(connection, zombie.at(1), placed, now, Transport.PLAIN));
    connection.rollback();
    writer.write(connection, again, Placed.after(again, late), now, Transport.PLAIN);
    connection.commit();
  }

  @Test
  void passesOverAFreeSlotOnWhichAnAttemptStillHoldsItsLock() throws SQLException {
    var first = slots.take(connection, ONE);
    database.execute("UPDATE lane SET holder = NULL");
    // What a machine that is gone leaves behind until the server notices.
    execute(connection, "UPDATE lane SET position = position + 1 WHERE slot = 0");
    try (var other = connect()) {
      execute(other, "SET SESSION innodb_lock_wait_timeout = 1");
      assertEquals(new LaneHold(first.slot() + 1, 1, 0), slots.take(other, OTHER));
    }
    connection.rollback();
  }

  @Test
  void doesNotTakeAgainASlotThatIsGone() throws SQLException {
    var first = slots.take(connection, ONE);
    database.execute("DELETE FROM lane");
    assertEquals(Optional.empty(), slots.retake(connection, first, ONE));
  }

  @Test
  void endsATransactionThatStandsStillWhileItHoldsLocks() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT @@SESSION.idle_write_transaction_timeout")) {
      assertTrue(row.next());
      assertEquals(LaneConnections.IDLE_SECONDS, row.getInt(1));
    }
  }

  /**
   * Until the statement that raises the epoch runs, which it cannot end while the row is locked.
   */
  private void awaitBlocked() throws SQLException {
    try (var app = connect()) {
      long until = System.nanoTime() + Duration.ofSeconds(4).toNanos();
      while (!isRaising(app)) {
        assertTrue(System.nanoTime() < until, "nobody waits for the attempt under way");
        LockSupport.parkNanos(10_000_000);
      }
    }
  }

  private static boolean isRaising(Connection over) throws SQLException {
    try (var statement = over.createStatement();
        var row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM information_schema.processlist"
                    + " WHERE db = DATABASE() AND info LIKE 'UPDATE lane SET epoch%'")) {
      return row.next() && row.getInt(1) == 1;
    }
  }

  private static void execute(Connection over, String sql) throws SQLException {
    try (var statement = over.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void waitsForAnAttemptUnderWayBeforeItSaysThePosition() throws Exception {
    var tables = StateTables.of(SampleTable.SAMPLE);
    var zombie = slots.take(connection, ONE);
    var group = List.of(new Proposal(tables, Optional.empty(), making(UUID.randomUUID())));
    new GroupWriter().write(connection, zombie, Placed.after(zombie, group), now, Transport.PLAIN);

    try (var other = connect()) {
      var retaking =
          CompletableFuture.supplyAsync(() -> {
            try {
              return slots.retake(other, zombie, ONE).orElseThrow();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
      awaitBlocked();
      connection.commit();
      assertEquals(1, retaking.get().position());
    }
  }
}
