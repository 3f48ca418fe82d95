package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Opens the lanes' own connections, which no pool may hand to others. */
final class LaneConnections {
  // Above the time in which a cluster gives up a lost node, during which all writes are silent.
  private static final int SOCKET_TIMEOUT_MILLIS = 20_000;
  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

  /**
   * The server ends a lane's transaction, and its connection, in which nothing comes for so long.
   */
  static final int IDLE_SECONDS = 10;

  /** How long a lock is waited for. */
  static final int LOCK_WAIT_SECONDS = 5;

  // A lock is waited for as long as a cut-off attempt may take to end, then the group tries again.
  // An
  // attempt of a process that stands still, or of a machine that is gone, holds its locks until the
  // server notices; nobody else can end it.
  private static final String SESSION =
      "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE',"
          + " time_zone = '+00:00', innodb_lock_wait_timeout = "
          + LOCK_WAIT_SECONDS
          + ", idle_write_transaction_timeout = "
          + IDLE_SECONDS;

  private final DatabaseAccess access;

  LaneConnections(DatabaseAccess access) {
    this.access = access;
  }

  /** A connection without autocommit, READ COMMITTED, strict. */
  Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", access.user());
    properties.setProperty("password", access.password());
    properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_MILLIS));
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_MILLIS));
    // In bulk go the inserts of a group alone, and none of them on a cluster (see GroupWriter).
    properties.setProperty("useBulkStmts", "false");
    properties.setProperty("useBulkStmtsForInserts", "true");
    properties.setProperty("useServerPrepStmts", "false");
    var connection = new Driver().connect(access.url(), properties);
    try (var statement = connection.createStatement()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      statement.execute(SESSION);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether the server is a node of a cluster. */
  static boolean isOnCluster(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW VARIABLES LIKE 'wsrep_on'")) {
      return row.next() && "ON".equals(row.getString("Value"));
    }
  }
}
