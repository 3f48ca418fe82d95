package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The app user's rights, table by table: no DDL anywhere, and the journal can only be added to and
 * read, so that not even a mistake of the program changes history.
 */
final class Grants {
  private static final String HISTORY = "flyway_schema_history";
  private static final String PROBE = "grant_probe";

  private Grants() {}

  /**
   * Passes if the user can be granted its tables once they are there: a table that is made for it
   * and goes again can be granted.
   *
   * @throws UnusableDatabase, SQLException if it cannot be, as it is unknown
   */
  static void require(String user, DataSource migrator) throws SQLException {
    try (var connection = migrator.getConnection();
        var statement = connection.createStatement()) {
      requireOther(user, statement);
      // One that an attempt cut off has left does no harm.
      statement.execute("CREATE TABLE IF NOT EXISTS %s (id INT)".formatted(PROBE));
      try {
        statement.execute("GRANT SELECT ON %s TO `%s`".formatted(PROBE, user));
        statement.execute("REVOKE SELECT ON %s FROM `%s`".formatted(PROBE, user));
      } finally {
        statement.execute("DROP TABLE " + PROBE);
      }
    }
  }

  private static void requireOther(String user, Statement statement) throws SQLException {
    if (!user.matches("[A-Za-z0-9_]{1,80}")) {
      throw new UnusableDatabase("app user " + user + " must be letters, digits and underscores");
    }
    refuseMigrator(user, statement);
    statement.execute("SET sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_CREATE_USER')");
  }

  static void to(String user, DataSource migrator) throws SQLException {
    try (var connection = migrator.getConnection();
        var statement = connection.createStatement()) {
      requireOther(user, statement);
      for (var table : tables(connection)) {
        statement.execute("GRANT %s ON `%s` TO `%s`".formatted(rights(table), table, user));
      }
    }
  }

  private static String rights(String table) {
    return switch (table) {
      case HISTORY -> "SELECT";
      case "journal" -> "SELECT, INSERT";
      default -> "SELECT, INSERT, UPDATE, DELETE";
    };
  }

  private static void refuseMigrator(String user, Statement statement) throws SQLException {
    try (var rows = statement.executeQuery("SELECT SUBSTRING_INDEX(CURRENT_USER(), '@', 1)")) {
      rows.next();
      if (rows.getString(1).equals(user)) {
        throw new UnusableDatabase(
            "app user " + user + " is also the migrator: it could change history");
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }
}
