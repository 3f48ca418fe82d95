package org.fengqiao.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one acknowledged report left in one table, and the statement that writes copies of
 * them: the same in size and indexes, under keys of their own.
 */
final class RowCopies {
  /** The keys of one copy of a report. */
  record Keys(UUID report, UUID request, int lane, long position) {}

  /** What stands in a column of a copy instead of the original's value; others stay as they are. */
  private static final Map<String, Function<Keys, Object>> KEYS =
      Map.of(
          "journal.lane", Keys::lane,
          "journal.position", Keys::position,
          "journal.aggregate", keys -> bytes(keys.report()),
          "receipt.request_id", keys -> bytes(keys.request()),
          "receipt.resource", keys -> bytes(keys.report()),
          "cases.id", keys -> bytes(keys.report()),
          "cases.number", keys -> "%06d-00000000-%06d".formatted(keys.lane(), keys.position()),
          "cases.source", keys -> "bench-%08d/%s".formatted(keys.lane(), keys.request()),
          "clock.aggregate", keys -> bytes(keys.report()));

  private final String table;
  private final List<String> columns;
  private final List<List<@Nullable Object>> rows;

  private RowCopies(String table, List<String> columns, List<List<@Nullable Object>> rows) {
    this.table = table;
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads the rows of the table in which the column has that value. */
  static RowCopies read(Connection connection, String table, String column, byte[] value)
      throws SQLException {
    var sql = "SELECT * FROM " + table + " WHERE " + column + " = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, value);
      try (var found = statement.executeQuery()) {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(found.getMetaData().getColumnName(i));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        while (found.next()) {
          var row = new ArrayList<@Nullable Object>();
          for (int i = 1; i <= columns.size(); i++) {
            row.add(found.getObject(i));
          }
          rows.add(row);
        }
        return new RowCopies(table, columns, rows);
      }
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** All rows of both, of one table. */
  RowCopies and(RowCopies other) {
    var all = new ArrayList<>(rows);
    all.addAll(other.rows);
    return new RowCopies(table, columns, all);
  }

  String sql() {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", columns.stream().map(_ -> "?").toList()));
  }

  /** Adds one copy to the batch. */
  void add(PreparedStatement batch, Keys keys, Function<String, UUID> fresh) throws SQLException {
    for (var row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        var column = table + "." + columns.get(i);
        var key = KEYS.get(column);
        if (row.get(i) == null) {
          batch.setObject(i + 1, null);
        } else if (key != null) {
          batch.setObject(i + 1, key.apply(keys));
        } else if (column.equals("content.id")) {
          batch.setBytes(i + 1, bytes(fresh.apply(column)));
        } else {
          batch.setObject(i + 1, row.get(i));
        }
      }
      batch.addBatch();
    }
  }

  @Override
  public String toString() {
    return rows.size() + " " + table;
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID uuid(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
