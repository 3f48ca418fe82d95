package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.List;
import org.fengqiao.application.store.Head;
import org.fengqiao.domain.people.OfficerId;

/** The columns of a journal row, in the order they are written in. */
final class EntryColumns {
  static final List<String> NAMES =
      List.of(
          "lane",
          "position",
          "aggregate",
          "version",
          "kind",
          "recorded_at",
          "partner",
          "officer",
          "type",
          "schema_version",
          "hash_algorithm",
          "payload",
          "previous_lane",
          "previous_position",
          "previous_hash",
          "hash");

  private EntryColumns() {}

  static void set(Params params, Placed placed) throws SQLException {
    var row = placed.row();
    var changes = placed.proposal().changes();
    params
        .add(placed.at().lane())
        .add(placed.at().position())
        .add(row.ref().id())
        .add(row.version().number())
        .add(row.ref().kind().name())
        .add(changes.time())
        .add(changes.actor().partner().value())
        .add(changes.actor().officer().map(OfficerId::value).orElse(null))
        .add(row.type())
        .add(Payload.SCHEMA_VERSION)
        .add(EntryHash.ALGORITHM)
        .add(row.stored());
    var previous = row.before().map(Head::at);
    params
        .add(previous.map(at -> (long) at.lane()).orElse(null))
        .add(previous.map(at -> at.position()).orElse(null))
        .add(row.before().map(head -> head.hash().bytes()).orElse(null))
        .add(placed.hash().bytes());
  }
}
