package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.cases.Case;

/** Puts cases, and other aggregates, into their tables as the store would, without a journal. */
final class CaseRows {
  private CaseRows() {}

  static void insert(TestDatabase database, List<Case> cases) {
    insert(database, CaseTable.CASE, cases);
  }

  static <A extends Aggregate> void insert(
      TestDatabase database, StateTable<A> table, List<A> aggregates) {
    var columns =
        new ArrayList<>(
            List.of("id", "version", "head_hash", "head_lane", "head_position", "body"));
    columns.addAll(table.columns());
    columns.addAll(table.claims().values());
    var insert =
        columns.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "))
            + ") VALUES ("
            + columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
    try (var connection = database.migrator().getConnection();
        var statement =
            connection.prepareStatement("INSERT INTO " + table.name() + " (" + insert + ")")) {
      connection.setAutoCommit(false);
      for (var one : aggregates) {
        var params = new Params(statement);
        params.add(one.ref().id()).add(1).add(new byte[32]).add(0).add(1).add(table.body(one));
        for (var value : table.values(one)) {
          params.addStored(value);
        }
        for (var value : table.claimed(one)) {
          params.add(value);
        }
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
