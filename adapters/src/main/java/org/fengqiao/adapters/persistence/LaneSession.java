package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lane's connection and its hold on a slot. A new connection always raises the epoch before it is
 * used, so that nothing sent over the old one can still take effect. Used by one thread.
 */
final class LaneSession {
  private static final Logger LOG = LoggerFactory.getLogger(LaneSession.class);

  private final LaneConnections connections;
  private final LaneSlots slots;
  private final UUID holder;
  private final LaneWatch watch;

  private @Nullable Connection connection;
  private @Nullable LaneHold hold;
  private boolean onCluster;
  private boolean takesBulk;

  /** Something to be read over the lane's connection. */
  interface Look<T> {
    T over(Connection connection) throws SQLException;
  }

  LaneSession(LaneConnections connections, LaneSlots slots, Ids ids, LaneWatch watch) {
    this.connections = connections;
    this.slots = slots;
    this.holder = ids.next();
    this.watch = watch;
  }

  /** The connection, opened and its slot taken if need be. */
  Connection connection() throws SQLException {
    if (connection == null) {
      var opened = connections.open();
      try {
        onCluster = LaneConnections.isOnCluster(opened);
        takesBulk = !onCluster && BulkInserts.areTakenBy(opened);
        // The slot may have been taken on another node a moment ago.
        syncWait(opened, 1);
        hold = held(opened);
        syncWait(opened, 0);
      } catch (SQLException | RuntimeException e) {
        quietly(opened);
        throw e;
      }
      connection = opened;
    }
    return connection;
  }

  private LaneHold held(Connection opened) throws SQLException {
    var known = Optional.ofNullable(hold);
    if (known.isPresent()) {
      var again = slots.retake(opened, known.get(), holder);
      if (again.isPresent()) {
        return again.get();
      }
      left(known.get());
    }
    var taken = slots.take(opened, holder);
    watch.holds(taken);
    LOG.info(
        "lane {} taken at epoch {}, position {}", taken.slot(), taken.epoch(), taken.position());
    return taken;
  }

  private void left(LaneHold lost) {
    LOG.warn("lane {} was taken by another", lost.slot());
    watch.lost(lost);
    hold = null;
  }

  /**
   * Whether the connection is to a server that takes inserts in bulk; only after {@link
   * #connection}.
   */
  boolean takesBulk() {
    return takesBulk;
  }

  /** Reads what is committed now, on whatever node of a cluster it was. */
  <T> T look(Look<T> look) throws SQLException {
    var open = connection();
    syncWait(open, 1);
    var seen = look.over(open);
    open.commit();
    syncWait(open, 0);
    return seen;
  }

  private void syncWait(Connection open, int reads) throws SQLException {
    if (onCluster) {
      try (var statement = open.createStatement()) {
        statement.execute("SET SESSION wsrep_sync_wait = " + reads);
      }
    }
  }

  /** Waits for locks of others so long from now on; a new connection waits as usual again. */
  void waitForLocks(int seconds) throws SQLException {
    try (var statement = connection().createStatement()) {
      statement.execute("SET SESSION innodb_lock_wait_timeout = " + seconds);
    }
  }

  /** The hold; only after {@link #connection}. */
  LaneHold hold() {
    var known = hold;
    if (known == null) {
      throw new IllegalStateException("no lane is held");
    }
    return known;
  }

  /** The group is committed. */
  void advance(long position) {
    hold = hold().at(position);
  }

  /** Shows that the holder lives. */
  void beat() throws SQLException {
    if (!slots.beat(connection(), hold())) {
      // Somebody raised the epoch: who holds the slot is seen at the next connection.
      drop();
    }
  }

  void rollback() {
    var open = connection;
    if (open != null) {
      try {
        open.rollback();
      } catch (SQLException e) {
        LOG.debug("rollback failed", e);
        drop();
      }
    }
  }

  /** Forgets the connection, whatever is under way on it. */
  void drop() {
    var open = connection;
    connection = null;
    if (open != null) {
      quietly(open);
    }
  }

  void close() {
    var open = connection;
    var held = hold;
    if (open != null && held != null) {
      try {
        slots.release(open, held);
        watch.lost(held);
      } catch (SQLException e) {
        LOG.warn("lane {} is not released; it is free when it has not beaten", held.slot(), e);
      }
    }
    drop();
  }

  private static void quietly(Connection open) {
    try {
      open.close();
    } catch (SQLException e) {
      LOG.debug("close failed", e);
    }
  }
}
