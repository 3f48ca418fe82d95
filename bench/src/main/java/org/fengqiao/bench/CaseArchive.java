package org.fengqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.embedded.Login;
import org.jspecify.annotations.Nullable;

/**
 * A great many cases laid into a database at rest, to read from: copies of open and of closed ones,
 * with words of their own, over a year, the first of the villages and units many times as often as
 * the last.
 *
 * <p>What a list reads is laid, states and contents; a journal is not.
 *
 * @param ids of all of them
 * @param units that lead some
 */
record CaseArchive(List<UUID> ids, List<UUID> units) {
  static final Duration YEAR = Duration.ofDays(365);

  /** The closure rate of the field guide. */
  private static final double CLOSED = 0.9894;

  private static final int BATCH = 500;
  private static final int LEAST_CONTENTS = 1;
  private static final String BULK = "&useBulkStmts=true&useBulkStmtsForInserts=true";
  private static final Pattern CONTENT = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"digest\"");

  /**
   * Lays them over the year before, the oldest first, beside those that are copied.
   *
   * @param login of one who may read how large tables are
   * @param until when the youngest was reported
   */
  static CaseArchive lay(Login login, int cases, Instant until) throws SQLException {
    try (var connection = RawBulk.open(login, BULK)) {
      connection.setAutoCommit(false);
      var laid = new Laying(connection, cases, until).lay();
      try (var statement = connection.createStatement()) {
        statement.execute("ANALYZE TABLE cases");
      }
      return laid;
    }
  }

  /** A case that is copied, and what it says. */
  private record Original(
      Map<String, @Nullable Object> row, List<Map<String, @Nullable Object>> contents) {
    static Original of(Connection connection, Map<String, @Nullable Object> row)
        throws SQLException {
      var named = new HashSet<String>();
      CONTENT.matcher(text(row, "body")).results().forEach(found -> named.add(found.group(1)));
      var contents = new ArrayList<Map<String, @Nullable Object>>();
      for (var id : named) {
        var sql = "SELECT * FROM content WHERE id = ?";
        contents.addAll(rows(connection, sql, RowCopies.bytes(UUID.fromString(id))));
      }
      if (contents.size() < LEAST_CONTENTS) {
        throw new IllegalStateException("a case without words: " + row);
      }
      return new Original(row, contents);
    }

    String body() {
      return text(row, "body");
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
      return String.valueOf(row.get(column));
    }
  }

  private static final class Laying {
    private final Connection connection;
    private final int cases;
    private final Instant until;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Original> open;
    private final List<Original> closed;
    private final List<UUID> units = new ArrayList<>();

    Laying(Connection connection, int cases, Instant until) throws SQLException {
      this.connection = connection;
      this.cases = cases;
      this.until = until;
      this.open = originals("DISPATCHED");
      this.closed = originals("CLOSED");
      for (var unit : rows(connection, "SELECT id FROM unit ORDER BY id")) {
        units.add(RowCopies.uuid(bytes(unit.get("id"))));
      }
    }

    private List<Original> originals(String status) throws SQLException {
      var all = new ArrayList<Original>();
      var sql = "SELECT * FROM cases WHERE status = ? ORDER BY village";
      for (var row : rows(connection, sql, status)) {
        all.add(Original.of(connection, row));
      }
      return all;
    }

    CaseArchive lay() throws SQLException {
      var all = new ArrayList<UUID>(cases);
      var one = closed.getFirst();
      try (var intoCases = insert("cases", one.row().keySet());
          var intoContents = insert("content", one.contents().getFirst().keySet())) {
        for (int i = 1; i <= cases; i++) {
          var id = lay(i, intoCases, intoContents);
          all.add(id);
          if (i % BATCH == 0 || i == cases) {
            intoContents.executeBatch();
            intoCases.executeBatch();
            connection.commit();
          }
        }
      }
      return new CaseArchive(all, List.copyOf(units));
    }

    private UUID lay(int number, PreparedStatement intoCases, PreparedStatement intoContents)
        throws SQLException {
      var of = skewed(random.nextDouble() < CLOSED ? closed : open);
      var time = until.minus(YEAR).plus(YEAR.multipliedBy(number).dividedBy(cases));
      var id = id(time);
      var unit = skewed(units);
      var body =
          of.body()
              .replace(RowCopies.uuid(bytes(of.row().get("id"))).toString(), id.toString())
              .replace(lead(of).toString(), unit.toString());
      for (var content : of.contents()) {
        var own = id(time);
        body = body.replace(RowCopies.uuid(bytes(content.get("id"))).toString(), own.toString());
        var copy = new LinkedHashMap<String, @Nullable Object>(content);
        copy.put("id", RowCopies.bytes(own));
        add(intoContents, copy);
      }
      var caseNumber = "620402-20000101-%07d".formatted(number);
      var row = new LinkedHashMap<String, @Nullable Object>(of.row());
      row.put("id", RowCopies.bytes(id));
      row.put("number", caseNumber);
      row.put("source", "archive/" + number);
      row.put("lead_unit", RowCopies.bytes(unit));
      row.put("report_time", Timestamp.from(time));
      row.put(
          "body",
          body.replace(Original.text(of.row(), "number"), caseNumber)
              .replaceFirst("\"reportTime\":\"[^\"]+\"", "\"reportTime\":\"" + time + "\""));
      add(intoCases, row);
      return id;
    }

    private static UUID lead(Original of) {
      return RowCopies.uuid(bytes(of.row().get("lead_unit")));
    }

    /** The first twice as often as the second, three times as often as the third, and so on. */
    private <T> T skewed(List<T> of) {
      // The inverse of the harmonic sum's logarithm: near enough for a load.
      var drawn = Math.exp(random.nextDouble() * Math.log(of.size() + 1.0));
      return of.get(Math.min(of.size() - 1, (int) drawn - 1));
    }

    /** A UUIDv7 of that time, RFC 9562. */
    private UUID id(Instant time) {
      long high = (time.toEpochMilli() << 16) | 0x7000 | random.nextLong(0x1000);
      return new UUID(high, random.nextLong(1L << 62) | Long.MIN_VALUE);
    }

    private PreparedStatement insert(String table, Set<String> columns) throws SQLException {
      var values = String.join(", ", columns.stream().map(_ -> "?").toList());
      return connection.prepareStatement(
          "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), values));
    }
  }

  private static void add(PreparedStatement batch, Map<String, @Nullable Object> row)
      throws SQLException {
    int i = 0;
    for (var value : row.values()) {
      batch.setObject(++i, value);
    }
    batch.addBatch();
  }

  private static byte[] bytes(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    throw new IllegalStateException("no id: " + value);
  }

  private static List<Map<String, @Nullable Object>> rows(
      Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var found = statement.executeQuery()) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    }
  }

  private static Map<String, @Nullable Object> row(ResultSet found) throws SQLException {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var columns = found.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnName(i), found.getObject(i));
    }
    return row;
  }
}
