package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** One plain statement over many rows; its text is made once for each number of rows. */
final class Wide {
  /** Most rows of one statement: bounds the texts kept, and the packet. */
  static final int ROWS = 256;

  private final String head;
  private final String first;
  private final String between;
  private final String further;
  private final String tail;
  private final Map<Integer, String> texts = new ConcurrentHashMap<>();

  /** Sets the parameters of one row. */
  interface Row<T> {
    void set(Params params, T value) throws SQLException;
  }

  private Wide(String head, String first, String between, String further, String tail) {
    this.head = head;
    this.first = first;
    this.between = between;
    this.further = further;
    this.tail = tail;
  }

  /** Inserts rows of these columns. */
  static Wide insert(String table, List<String> columns) {
    return insert(table, columns, "");
  }

  /**
   * Inserts rows of these columns, the first of them the key; a row that is there already stays as
   * it is. Whether it is counted is the driver's matter.
   */
  static Wide insertUnlessThere(String table, List<String> columns) {
    var key = quoted(columns).getFirst();
    return insert(table, columns, " ON DUPLICATE KEY UPDATE " + key + " = " + key);
  }

  /** Inserts rows of these columns; where the key is there, its row becomes the new one. */
  static Wide put(String table, String key, List<String> columns) {
    return insert(table, List.of(key), columns, column -> column + " = VALUES(" + column + ")");
  }

  /** Inserts rows of these columns; where the key is there, the numbers are added to its row. */
  static Wide addUp(String table, List<String> key, List<String> numbers) {
    return insert(
        table, key, numbers, column -> column + " = " + column + " + VALUES(" + column + ")");
  }

  private static Wide insert(
      String table, List<String> key, List<String> columns, UnaryOperator<String> change) {
    var all = new ArrayList<>(key);
    all.addAll(columns);
    var changes = quoted(columns).stream().map(change).collect(Collectors.joining(", "));
    return insert(table, all, " ON DUPLICATE KEY UPDATE " + changes);
  }

  private static Wide insert(String table, List<String> columns, String tail) {
    var names = String.join(", ", quoted(columns));
    var row = "(" + marks(columns.size()) + ")";
    return new Wide("INSERT INTO " + table + " (" + names + ") VALUES ", row, ", ", row, tail);
  }

  /**
   * Updates the rows of {@code table} that have the row's {@code id} and the version {@code was} to
   * its further columns.
   */
  static Wide update(String table, List<String> columns) {
    var named = new StringBuilder("SELECT ? AS id, ? AS was");
    var sets = new StringBuilder();
    for (var column : quoted(columns)) {
      named.append(", ? AS ").append(column);
      sets.append(sets.isEmpty() ? "" : ", ").append("t.").append(column);
      sets.append(" = n.").append(column);
    }
    return new Wide(
        "UPDATE " + table + " t JOIN (",
        named.toString(),
        " UNION ALL ",
        "SELECT " + marks(columns.size() + 2),
        ") n ON t.id = n.id SET " + sets + " WHERE t.version = n.was");
  }

  /** A statement that ends in a list of values, as {@code DELETE … WHERE id IN}. */
  static Wide in(String head) {
    return new Wide(head + " (", "?", ", ", "?", ")");
  }

  /** A query for the rows that fit any of many conditions. */
  static Wide any(String head, String condition) {
    var row = "(" + condition + ")";
    return new Wide(head + " ", row, " OR ", row, "");
  }

  private static List<String> quoted(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").toList();
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  String text(int rows) {
    return texts.computeIfAbsent(
        rows, n -> head + first + (between + further).repeat(n - 1) + tail);
  }

  /** Prepares it for the rows; the caller executes and closes it. */
  <T> PreparedStatement prepare(Connection connection, List<T> rows, Row<T> row)
      throws SQLException {
    var statement = connection.prepareStatement(text(rows.size()));
    try {
      var params = new Params(statement);
      for (var value : rows) {
        row.set(params, value);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  /** As many rows as one statement takes, and as many after them, to the last. */
  static <T> List<List<T>> portions(List<T> rows) {
    return rows.stream().gather(Gatherers.windowFixed(ROWS)).toList();
  }

  /** Executes it for any number of rows, in as many statements as it takes. */
  <T> void run(Connection connection, List<T> rows, Row<T> row) throws SQLException {
    for (var some : portions(rows)) {
      try (var statement = prepare(connection, some, row)) {
        statement.executeUpdate();
      }
    }
  }
}
