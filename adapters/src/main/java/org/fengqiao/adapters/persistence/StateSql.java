package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that write one state table, made once from its definition. */
final class StateSql {
  private static final List<String> HEAD =
      List.of("version", "head_hash", "head_lane", "head_position");

  private final Wide insert;
  private final Wide update;

  StateSql(StateTable<?> table) {
    var made = new ArrayList<String>();
    made.add("id");
    made.addAll(HEAD);
    made.addAll(table.columns());
    made.addAll(table.claims().values());
    made.add("body");
    insert = Wide.insert(table.name(), made);

    var moved = new ArrayList<String>(HEAD);
    moved.addAll(table.columns());
    moved.add("body");
    update = Wide.update(table.name(), moved);
  }

  Wide insert() {
    return insert;
  }

  Wide update() {
    return update;
  }

  static void setMade(Params params, Placed placed) throws SQLException {
    var row = placed.row();
    params.add(row.ref().id());
    setHead(params, placed);
    setColumns(params, row);
    for (var claimed : row.claimed()) {
      params.add(claimed);
    }
    params.add(row.body());
  }

  static void setMoved(Params params, Placed placed) throws SQLException {
    var row = placed.row();
    params.add(row.ref().id()).add(row.version().number() - 1);
    setHead(params, placed);
    setColumns(params, row);
    params.add(row.body());
  }

  private static void setHead(Params params, Placed placed) throws SQLException {
    params
        .add(placed.row().version().number())
        .add(placed.hash().bytes())
        .add(placed.at().lane())
        .add(placed.at().position());
  }

  private static void setColumns(Params params, StepRow row) throws SQLException {
    for (var value : row.columns()) {
      params.addStored(value);
    }
  }
}
