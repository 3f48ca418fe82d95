package org.fengqiao.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;

/** Loads rows of one state table, gathered. */
final class StateLoads {
  /** A state row as stored. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go as they are to the codec
  record Row(Head head, byte[] body) {}

  private final DataSource database;
  private final Wide select;
  private final GatheredLoads<UUID, Row> loads;

  StateLoads(DataSource database, StateTable<?> table) {
    this.database = database;
    this.select =
        Wide.in(
            "SELECT id, version, head_hash, head_lane, head_position, body FROM %s WHERE id IN"
                .formatted(table.name()));
    this.loads = new GatheredLoads<>("state-loader", Wide.ROWS, this::read);
  }

  /** The row of {@code id}. */
  Optional<Row> load(UUID id) {
    return loads.load(id);
  }

  private Map<UUID, Row> read(List<UUID> ids) throws SQLException {
    var found = new HashMap<UUID, Row>();
    try (var connection = database.getConnection();
        var statement = select.prepare(connection, ids, Params::add);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.put(Params.uuid(rows.getBytes("id")), row(rows));
      }
    }
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    var head =
        new Head(
            new Version(row.getInt("version")),
            Digest.of256(row.getBytes("head_hash")),
            new LanePosition(row.getInt("head_lane"), row.getLong("head_position")));
    return new Row(head, row.getBytes("body"));
  }
}
