package org.fengqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.fengqiao.embedded.Login;
import org.mariadb.jdbc.MariaDbDataSource;

/** The query that answers where a point lies, by nothing but the driver, one after the other. */
final class RawLocates implements AutoCloseable {
  private static final String QUERY =
      "SELECT fineness, division, grid, micro_grid FROM boundary"
          + " WHERE ST_Intersects(shape, POINT(?, ?))"
          + " ORDER BY fineness, division, grid, micro_grid LIMIT 100";
  private static final double UNITS = 10_000_000;

  private final Connection connection;
  private final SplittableRandom random = new SplittableRandom(1);

  RawLocates(Login login) throws SQLException {
    var source = new MariaDbDataSource(login.jdbcUrl());
    source.setUser(login.user());
    source.setPassword(login.password());
    connection = source.getConnection();
  }

  /** Asks for that long. */
  ClosedLoop.Took run(Duration time) throws SQLException {
    var latencies = LongStream.builder();
    int failures = 0;
    try (var query = connection.prepareStatement(QUERY)) {
      var until = System.nanoTime() + time.toNanos();
      for (var began = System.nanoTime(); began < until; began = System.nanoTime()) {
        if (!isFound(query)) {
          failures++;
        }
        latencies.add(System.nanoTime() - began);
      }
    }
    return new ClosedLoop.Took(latencies.build().toArray(), time, failures);
  }

  private boolean isFound(PreparedStatement query) throws SQLException {
    var point = Outskirts.point(random);
    query.setLong(1, Math.round(point.getLongitude() * UNITS));
    query.setLong(2, Math.round(point.getLatitude() * UNITS));
    try (var rows = query.executeQuery()) {
      return rows.next();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
