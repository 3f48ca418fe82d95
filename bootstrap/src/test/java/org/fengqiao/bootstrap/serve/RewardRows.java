package org.fengqiao.bootstrap.serve;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.adapters.persistence.DatabaseAccess;
import org.fengqiao.adapters.persistence.MariaStore;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.adapters.persistence.StoreSettings;
import org.fengqiao.bootstrap.clock.DrawnIds;
import org.fengqiao.domain.rewards.PersonId;
import org.fengqiao.domain.rewards.RewardedPerson;
import org.fengqiao.embedded.EmbeddedDatabase;

/** The database beside the servers: what no call tells, and the time that tests do not have. */
final class RewardRows implements AutoCloseable {
  // MariaDB's numbers of what it broke off since others were first.
  private static final Set<Integer> BROKEN_OFF = Set.of(1020, 1205, 1213);

  private final Connection connection;
  private final MariaStore store;

  RewardRows(EmbeddedDatabase database) throws SQLException {
    var app = database.logins().app();
    connection = DriverManager.getConnection(app.jdbcUrl(), app.user(), app.password());
    store =
        MariaStore.open(
            new DatabaseAccess(app.jdbcUrl(), app.user(), app.password()),
            StoreSettings.USUAL,
            StateTables.all(),
            new DrawnIds(),
            InstantSource.system());
  }

  /**
   * Lets the time pass after which an order is tried again, or is taken from a server that died
   * with it in hand: also from one that only takes its time, as one that stood still would.
   */
  void passTime() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE payment_try SET next_try = '2000-01-01' WHERE state = 'WAITING'");
    } catch (SQLException e) {
      if (!BROKEN_OFF.contains(e.getErrorCode())) {
        throw e;
      }
    }
  }

  /** What is kept of persons: nobody can tell here who they are. */
  List<RewardedPerson> persons() throws SQLException {
    var persons = new ArrayList<RewardedPerson>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id FROM rewarded_person")) {
      while (rows.next()) {
        var bytes = ByteBuffer.wrap(rows.getBytes(1));
        var id = new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
        persons.add(
            store.aggregates().find(RewardedPerson.class, id.ref()).orElseThrow().aggregate());
      }
    }
    return persons;
  }

  @Override
  public void close() throws SQLException {
    store.close();
    connection.close();
  }
}
