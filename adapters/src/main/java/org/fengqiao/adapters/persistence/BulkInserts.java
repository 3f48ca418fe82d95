package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.ServerPreparedStatement;
import org.mariadb.jdbc.client.util.ClosableLock;
import org.mariadb.jdbc.message.ClientMessage;
import org.mariadb.jdbc.message.client.BulkExecutePacket;
import org.mariadb.jdbc.message.client.PreparePacket;
import org.mariadb.jdbc.util.constants.Capabilities;

/**
 * As inserts in the driver's bulk protocol, which the database need not parse, and those of several
 * tables in one go: it works through them one after the other while their answers are on the way.
 * Never on a cluster: an abort within a bulk insert is swallowed, and acknowledged writes are lost.
 *
 * <p>What comes after a failed one is inserted too, so whoever is refused rolls back. Keeps its
 * statements prepared, for one connection.
 */
final class BulkInserts extends Transport {
  private final Map<Wide, Statement> prepared = new HashMap<>();
  private final List<Statement> waiting = new ArrayList<>();
  private @Nullable Connection of;

  /**
   * A prepared insert and the rows that wait in it. JDBC has no word for sending several statements
   * before the first is answered; the driver has one, and its own statements use it.
   */
  private static final class Statement extends ServerPreparedStatement {
    private Statement(String sql, org.mariadb.jdbc.Connection connection) throws SQLException {
      super(
          sql,
          connection,
          new ClosableLock(),
          NO_GENERATED_KEYS,
          ResultSet.TYPE_FORWARD_ONLY,
          ResultSet.CONCUR_READ_ONLY,
          0);
      connection.getClient().execute(new PreparePacket(sql), this, true);
    }

    private ClientMessage message() {
      return new BulkExecutePacket(prepareResult, batchParameters, sql, this);
    }

    private void forget() {
      batchParameters = new ArrayList<>();
    }
  }

  /** Whether the server, or what stands before it, knows the protocol; never asked of a cluster. */
  static boolean areTakenBy(Connection connection) throws SQLException {
    return driver(connection).getContext().hasServerCapability(Capabilities.STMT_BULK_OPERATIONS);
  }

  @Override
  void begin(Connection connection) {
    forget();
    if (!connection.equals(of)) {
      // The old connection is closed, and its statements with it.
      prepared.clear();
      of = connection;
    }
  }

  @Override
  <T> void insert(
      Connection connection, Wide wide, List<T> rows, Function<T, Proposal> owner, Wide.Row<T> row)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var statement = prepared.get(wide);
    if (statement == null) {
      statement = new Statement(wide.text(1), driver(connection));
      prepared.put(wide, statement);
    }
    if (!waiting.contains(statement)) {
      waiting.add(statement);
    }
    for (var one : rows) {
      row.set(new Params(statement), one);
      statement.addBatch();
    }
  }

  @Override
  void end(Connection connection) throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      driver(connection)
          .getClient()
          .executePipeline(
              waiting.stream().map(Statement::message).toArray(ClientMessage[]::new),
              waiting.getLast(),
              0,
              0,
              ResultSet.CONCUR_READ_ONLY,
              ResultSet.TYPE_FORWARD_ONLY,
              false,
              false);
    } finally {
      forget();
    }
  }

  private void forget() {
    waiting.forEach(Statement::forget);
    waiting.clear();
  }

  private static org.mariadb.jdbc.Connection driver(Connection connection) throws SQLException {
    return connection.unwrap(org.mariadb.jdbc.Connection.class);
  }
}
