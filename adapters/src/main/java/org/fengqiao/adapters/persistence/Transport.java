package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the many rows of one statement go to the database. */
abstract class Transport {
  /** As plain wide statements: right everywhere, and an error names its row. */
  static final Transport PLAIN =
      new Transport() {
        @Override
        <T> int send(Connection connection, Wide wide, List<T> rows, Wide.Row<T> row)
            throws SQLException {
          try (var statement = wide.prepare(connection, rows, row)) {
            return statement.executeUpdate();
          }
        }
      };

  /**
   * As inserts in the driver's bulk protocol, which the database need not parse. Never on a
   * cluster: an abort within it is swallowed, and acknowledged writes are lost.
   *
   * <p>Keeps its statements prepared, for one connection and one thread.
   */
  static final class Bulk extends Transport {
    private final Map<Wide, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Connection of;

    @Override
    <T> int send(Connection connection, Wide wide, List<T> rows, Wide.Row<T> row)
        throws SQLException {
      if (!connection.equals(of)) {
        // The old connection is closed, and its statements with it.
        prepared.clear();
        of = connection;
      }
      var statement = prepared.get(wide);
      if (statement == null) {
        statement = connection.prepareStatement(wide.text(1));
        prepared.put(wide, statement);
      }
      try {
        for (var one : rows) {
          row.set(new Params(statement), one);
          statement.addBatch();
        }
        statement.executeBatch();
        return rows.size();
      } finally {
        statement.clearBatch();
      }
    }
  }

  /** A failed statement, and whose rows it held in their order. */
  static final class Refused extends SQLException {
    private static final long serialVersionUID = 1L;

    private final transient List<Proposal> owners;

    Refused(SQLException cause, List<Proposal> owners) {
      super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
      this.owners = owners;
    }

    List<Proposal> owners() {
      return owners;
    }
  }

  /** Sends rows at once; answers how many were changed. */
  abstract <T> int send(Connection connection, Wide wide, List<T> rows, Wide.Row<T> row)
      throws SQLException;

  /**
   * Sends rows in portions that bound a packet.
   *
   * @return how many were changed
   * @throws Refused if a statement fails
   */
  final <T> int run(
      Connection connection, Wide wide, List<T> rows, Function<T, Proposal> owner, Wide.Row<T> row)
      throws SQLException {
    int count = 0;
    for (int from = 0; from < rows.size(); from += Wide.ROWS) {
      var some = rows.subList(from, Math.min(rows.size(), from + Wide.ROWS));
      try {
        count += send(connection, wide, some, row);
      } catch (SQLException e) {
        throw new Refused(e, some.stream().map(owner).toList());
      }
    }
    return count;
  }
}
