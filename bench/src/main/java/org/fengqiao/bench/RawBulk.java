package org.fengqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fengqiao.application.Ids;
import org.fengqiao.embedded.Login;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The limit of the database: every row of an acknowledged report, written by nothing but the
 * driver, in bulk, a hundred reports a transaction over four connections, each with a lane of its
 * own.
 */
final class RawBulk {
  static final int CONNECTIONS = 4;
  static final int REPORTS = 100;

  private static final int FIRST_LANE = 900;
  private static final String BULK = "&useBulkStmts=true&useBulkStmtsForInserts=true";

  private final Login login;
  private final Ids ids;
  private final List<RowCopies> tables;

  private RawBulk(Login login, Ids ids, List<RowCopies> tables) {
    this.login = login;
    this.ids = ids;
    this.tables = tables;
  }

  /**
   * Takes the rows of a report that the server has acknowledged.
   *
   * @param report the case
   */
  static RawBulk like(Login login, Ids ids, UUID report) throws SQLException {
    var key = RowCopies.bytes(report);
    try (var connection = open(login, "")) {
      var all =
          new ArrayList<>(
              List.of(
                  RowCopies.read(connection, "receipt", "resource", key),
                  RowCopies.read(connection, "journal", "aggregate", key),
                  RowCopies.read(connection, "cases", "id", key)));
      for (var table : all) {
        if (table.isEmpty()) {
          throw new IllegalStateException("the report left no row: " + table);
        }
      }
      all.add(RowCopies.read(connection, "clock", "aggregate", key));
      all.add(contents(connection, key));
      for (int i = 0; i < CONNECTIONS; i++) {
        addLane(connection, FIRST_LANE + i);
      }
      return new RawBulk(login, ids, all.stream().filter(table -> !table.isEmpty()).toList());
    }
  }

  /** What it writes for each report, for people. */
  String rows() {
    return tables.stream().map(RowCopies::toString).collect(Collectors.joining(", "));
  }

  /** Writes for that long; a latency is that of a transaction, for each report in it. */
  ClosedLoop.Took run(Duration time) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var all = new ArrayList<Future<long[]>>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int lane = FIRST_LANE + i;
        all.add(threads.submit(() -> write(lane, time)));
      }
      var latencies = LongStream.builder();
      for (var one : all) {
        for (var took : one.get()) {
          for (int i = 0; i < REPORTS; i++) {
            latencies.add(took);
          }
        }
      }
      return new ClosedLoop.Took(latencies.build().toArray(), time, 0);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the raw limit could not be measured", e.getCause());
    }
  }

  private long[] write(int lane, Duration time) throws SQLException {
    var latencies = LongStream.builder();
    try (var connection = open(login, BULK)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      var batches = new ArrayList<PreparedStatement>();
      for (var table : tables) {
        batches.add(connection.prepareStatement(table.sql()));
      }
      var position = position(connection, lane);
      var until = System.nanoTime() + time.toNanos();
      for (var began = System.nanoTime(); began < until; began = System.nanoTime()) {
        moveHead(connection, lane, position + REPORTS);
        writeReports(batches, lane, position);
        connection.commit();
        position += REPORTS;
        latencies.add(System.nanoTime() - began);
      }
    }
    return latencies.build().toArray();
  }

  private void writeReports(List<PreparedStatement> batches, int lane, long position)
      throws SQLException {
    var keys = new ArrayList<RowCopies.Keys>();
    for (int i = 1; i <= REPORTS; i++) {
      keys.add(new RowCopies.Keys(ids.next(), ids.next(), lane, position + i));
    }
    for (int i = 0; i < tables.size(); i++) {
      for (var one : keys) {
        tables.get(i).add(batches.get(i), one, _ -> ids.next());
      }
      batches.get(i).executeBatch();
    }
  }

  private static void moveHead(Connection connection, int lane, long to) throws SQLException {
    var sql = "UPDATE lane SET position = ? WHERE slot = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, to);
      statement.setInt(2, lane);
      statement.executeUpdate();
    }
  }

  private static long position(Connection connection, int lane) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT position FROM lane WHERE slot = ?")) {
      statement.setInt(1, lane);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void addLane(Connection connection, int lane) throws SQLException {
    var sql =
        "INSERT INTO lane (slot, epoch, position, beat) SELECT ?, 1, 0, beat FROM lane LIMIT 1";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, lane);
      statement.executeUpdate();
    }
  }

  /** The contents the case names: their ids stand in its journal entry. */
  private static RowCopies contents(Connection connection, byte[] report) throws SQLException {
    var none = RowCopies.read(connection, "content", "id", new byte[0]);
    var sql =
        "SELECT c.id FROM content c JOIN journal j ON j.aggregate = ?"
            + " WHERE j.payload LIKE CONCAT('%', LOWER(CONCAT_WS('-',"
            + " SUBSTR(HEX(c.id), 1, 8), SUBSTR(HEX(c.id), 9, 4), SUBSTR(HEX(c.id), 13, 4),"
            + " SUBSTR(HEX(c.id), 17, 4), SUBSTR(HEX(c.id), 21))), '%')";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, report);
      try (var found = statement.executeQuery()) {
        var all = none;
        while (found.next()) {
          all = all.and(RowCopies.read(connection, "content", "id", found.getBytes(1)));
        }
        return all;
      }
    }
  }

  static Connection open(Login login, String more) throws SQLException {
    var source = new MariaDbDataSource(login.jdbcUrl() + more);
    source.setUser(login.user());
    source.setPassword(login.password());
    return source.getConnection();
  }
}
