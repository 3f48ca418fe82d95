package org.fengqiao.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.jooq.DSLContext;

/** Reads the heads that state rows name, of those that name one. */
final class StateHeads {
  private final DSLContext database;
  private final StateTables tables;

  StateHeads(DSLContext database, StateTables tables) {
    this.database = database;
    this.tables = tables;
  }

  Map<AggregateRef, Head> of(Collection<AggregateRef> aggregates) {
    var byKind = new EnumMap<AggregateKind, List<UUID>>(AggregateKind.class);
    for (var ref : aggregates) {
      byKind.computeIfAbsent(ref.kind(), _ -> new ArrayList<>()).add(ref.id());
    }
    var heads = new HashMap<AggregateRef, Head>();
    byKind.forEach((kind, ids) -> read(kind, ids, heads));
    return heads;
  }

  private void read(AggregateKind kind, List<UUID> ids, Map<AggregateRef, Head> heads) {
    var wide =
        Wide.in(
            "SELECT id, version, head_hash, head_lane, head_position FROM %s WHERE id IN"
                .formatted(tables.of(kind).name()));
    database.connection(connection -> {
      try (var statement = wide.prepare(connection, ids, Params::add);
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          var ref = new AggregateRef(kind, Params.uuid(rows.getBytes("id")));
          head(rows).ifPresent(head -> heads.put(ref, head));
        }
      }
    });
  }

  /** Empty where what stands is no head at all. */
  private static Optional<Head> head(ResultSet row) throws SQLException {
    try {
      return Optional.of(
          new Head(
              new Version(row.getInt("version")),
              Digest.of256(row.getBytes("head_hash")),
              new LanePosition(row.getInt("head_lane"), row.getLong("head_position"))));
    } catch (IllegalArgumentException tampered) {
      return Optional.empty();
    }
  }
}
