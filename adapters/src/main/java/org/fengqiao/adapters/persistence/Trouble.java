package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.exception.DataAccessException;

/** What an error of the database means for the group that met it. */
enum Trouble {
  /** A key stands already. */
  DUPLICATE,
  /** The transaction was rolled back and may be tried again. */
  ABORTED,
  /** A value does not fit its column: the same again would fail again. */
  POISON,
  /** The statement or the right to it is wrong: nothing can be written. */
  FORBIDDEN,
  /** The connection is gone, or may be. */
  LOST;

  private static final Pattern ROW = Pattern.compile(" at row (\\d+)");

  static Trouble of(SQLException e) {
    return switch (e.getErrorCode()) {
      case 1062 -> DUPLICATE;
      // Deadlock, lock wait, snapshot and certification conflicts; no quorum for reads, for writes.
      case 1213, 1205, 1020, 1047, 1180 -> ABORTED;
      default -> ofState(String.valueOf(e.getSQLState()));
    };
  }

  /** All that is among the causes of what the library threw. */
  static Set<Trouble> among(DataAccessException e) {
    var troubles = EnumSet.noneOf(Trouble.class);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        troubles.add(of(sql));
      }
    }
    return troubles;
  }

  private static Trouble ofState(String state) {
    if (state.startsWith("22") || state.startsWith("23")) {
      return POISON;
    }
    return state.startsWith("42") ? FORBIDDEN : LOST;
  }

  /**
   * Whether a COMMIT that failed so is certain to have done nothing: a cluster found another's
   * write in the way. Of every other failure the outcome must be looked up.
   */
  static boolean isRolledBack(SQLException e) {
    return e.getErrorCode() == 1213 || e.getErrorCode() == 1020;
  }

  /** Whether somebody else holds a lock that was waited for in vain. */
  static boolean isLockWait(SQLException e) {
    return e.getErrorCode() == 1205;
  }

  /** Whether the server ended a statement that took longer than it may. */
  static boolean isTimeLimit(SQLException e) {
    return e.getErrorCode() == 1969;
  }

  /** The row that the error names, from 1. */
  static OptionalInt row(SQLException e) {
    var matcher = ROW.matcher(String.valueOf(e.getMessage()));
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
