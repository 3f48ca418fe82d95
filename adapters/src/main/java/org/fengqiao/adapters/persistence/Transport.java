package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** How the rows of a group go to the database. For one thread, and one transaction at a time. */
abstract class Transport {
  /** As plain wide statements, each at once: right everywhere, and an error names its row. */
  static final Transport PLAIN =
      new Transport() {
        @Override
        void begin(Connection connection) {
          // Nothing is kept from one to the next.
        }

        @Override
        <T> void insert(
            Connection connection,
            Wide wide,
            List<T> rows,
            Function<T, Proposal> owner,
            Wide.Row<T> row)
            throws SQLException {
          change(connection, wide, rows, owner, row);
        }

        @Override
        void end(Connection connection) {
          // Nothing waits.
        }
      };

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

  /** Begins a transaction; what another left waiting is forgotten. */
  abstract void begin(Connection connection);

  /**
   * Inserts rows; they may wait for what comes after them in the transaction, until {@link #end}.
   *
   * @param owner whose row it is
   * @throws SQLException also for rows that waited; {@link Refused} where it is known whose they
   *     are
   */
  abstract <T> void insert(
      Connection connection, Wide wide, List<T> rows, Function<T, Proposal> owner, Wide.Row<T> row)
      throws SQLException;

  /**
   * Inserts whatever waits.
   *
   * @throws SQLException if any of it cannot be inserted
   */
  abstract void end(Connection connection) throws SQLException;

  /**
   * Changes rows after whatever was inserted before, in portions that bound a packet.
   *
   * @return how many were changed
   * @throws Refused if a change fails
   * @throws SQLException if what was to be inserted before cannot be
   */
  final <T> int change(
      Connection connection, Wide wide, List<T> rows, Function<T, Proposal> owner, Wide.Row<T> row)
      throws SQLException {
    if (!rows.isEmpty()) {
      end(connection);
    }
    int count = 0;
    for (var some : Wide.portions(rows)) {
      try (var statement = wide.prepare(connection, some, row)) {
        count += statement.executeUpdate();
      } catch (SQLException e) {
        throw new Refused(e, some.stream().map(owner).toList());
      }
    }
    return count;
  }
}
