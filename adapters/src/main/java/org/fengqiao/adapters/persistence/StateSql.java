package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that write and compare one state table, made once from its definition. */
final class StateSql {
  private static final List<String> HEAD =
      List.of("version", "head_hash", "head_lane", "head_position");

  private final Wide insert;
  private final Wide update;
  private final Wide same;
  private final Optional<StateLinks> links;

  StateSql(StateTable<?> table) {
    var made = new ArrayList<String>();
    made.add("id");
    made.addAll(HEAD);
    made.addAll(table.columns());
    made.addAll(table.claims().values());
    made.add("body");
    insert = Wide.insert(table.name(), made);
    same =
        Wide.any(
            "SELECT id FROM " + table.name() + " WHERE",
            made.stream()
                .map(column -> "`" + column + "`" + " <=> ?")
                .collect(Collectors.joining(" AND ")));

    links = StateLinks.of(table);
    var moved = new ArrayList<String>(HEAD);
    moved.addAll(table.columns());
    moved.add("body");
    update = Wide.update(table.name(), moved);
  }

  /** Inserts rows, set by {@link #set}. */
  Wide insert() {
    return insert;
  }

  /** Moves rows on from the version before, set by {@link #setMoved}; claims stay as they are. */
  Wide update() {
    return update;
  }

  /** Finds the ids of those of some rows, set by {@link #set}, that stand exactly so. */
  Wide same() {
    return same;
  }

  /** The rows of another table that go with each row; empty if there are none. */
  Optional<StateLinks> links() {
    return links;
  }

  static void set(Params params, StateRow row) throws SQLException {
    params.add(row.id());
    setHead(params, row);
    setColumns(params, row);
    for (var claimed : row.claimed()) {
      params.add(claimed);
    }
    params.add(row.body());
  }

  static void setMoved(Params params, StateRow row) throws SQLException {
    params.add(row.id()).add(row.head().version().number() - 1);
    setHead(params, row);
    setColumns(params, row);
    params.add(row.body());
  }

  private static void setHead(Params params, StateRow row) throws SQLException {
    params
        .add(row.head().version().number())
        .add(row.head().hash().bytes())
        .add(row.head().at().lane())
        .add(row.head().at().position());
  }

  private static void setColumns(Params params, StateRow row) throws SQLException {
    for (var value : row.columns()) {
      params.addStored(value);
    }
  }
}
