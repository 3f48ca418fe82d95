package org.fengqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.LongStream;
import org.fengqiao.embedded.Login;

/** One query over and over with other values, by nothing but the driver, one after the other. */
final class RawQuery implements AutoCloseable {
  /** Sets the values of the next one. */
  interface Values {
    void set(PreparedStatement query) throws SQLException;
  }

  private final Connection connection;
  private final String sql;
  private final Values values;

  RawQuery(Login login, String sql, Values values) throws SQLException {
    this.connection = RawBulk.open(login, "");
    this.sql = sql;
    this.values = values;
  }

  /** Asks for that long. One that finds nothing has failed. */
  ClosedLoop.Took run(Duration time) throws SQLException {
    var latencies = LongStream.builder();
    int failures = 0;
    try (var query = connection.prepareStatement(sql)) {
      var until = System.nanoTime() + time.toNanos();
      for (var began = System.nanoTime(); began < until; began = System.nanoTime()) {
        values.set(query);
        if (!isFound(query)) {
          failures++;
        }
        latencies.add(System.nanoTime() - began);
      }
    }
    return new ClosedLoop.Took(latencies.build().toArray(), time, failures);
  }

  private static boolean isFound(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      return rows.next();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
