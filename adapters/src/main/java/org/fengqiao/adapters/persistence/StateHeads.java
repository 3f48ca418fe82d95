package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.jooq.DSLContext;

/** Reads the heads that state rows name. */
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
          heads.put(
              new AggregateRef(kind, Params.uuid(rows.getBytes("id"))),
              new Head(
                  new Version(rows.getInt("version")),
                  Digest.of256(rows.getBytes("head_hash")),
                  new LanePosition(rows.getInt("head_lane"), rows.getLong("head_position"))));
        }
      }
    });
  }
}
