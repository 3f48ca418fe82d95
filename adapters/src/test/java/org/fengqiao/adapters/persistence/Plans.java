package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.Query;
import org.jooq.conf.ParamType;

/** What MariaDB says of how it will answer a query. */
final class Plans {
  private Plans() {}

  static List<Map<String, String>> of(TestDatabase database, Query query) {
    return of(database, query.getSQL(ParamType.INLINED));
  }

  /** The rows of EXPLAIN; columns that are null are empty. */
  static List<Map<String, String>> of(TestDatabase database, String query) {
    var plan = new ArrayList<Map<String, String>>();
    Database.sql(database.migrator())
        .fetch("EXPLAIN " + query)
        .forEach(row -> {
          var step = new TreeMap<String, String>();
          for (var field : row.fields()) {
            step.put(field.getName(), Objects.toString(row.get(field), ""));
          }
          plan.add(step);
        });
    return plan;
  }

  /** Every step on {@code table} looks an index up, and none sorts. */
  static void assertIndexed(List<Map<String, String>> plan, String table) {
    var steps = plan.stream().filter(step -> table.equals(step.get("table"))).toList();
    assertFalse(steps.isEmpty(), plan::toString);
    for (var step : steps) {
      assertFalse(List.of("ALL", "index").contains(step.get("type")), plan::toString);
      assertFalse(step.getOrDefault("Extra", "").contains("filesort"), plan::toString);
    }
  }
}
