package org.fengqiao.adapters.persistence;

import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Lists the aggregates of one kind as their rows stand now. */
final class StateRows<A extends Aggregate> {
  private final DSLContext database;
  private final Table<?> table;
  private final LoadedRows<A> rows;

  /**
   * Reads rows of one table.
   *
   * @param table the table of {@code state}, as generated
   */
  StateRows(DSLContext database, StateTable<A> state, Table<?> table) {
    this.database = database;
    this.table = table;
    this.rows = new LoadedRows<>(state, table);
  }

  /** All that fit, in no order; for conditions that bound them by themselves. */
  List<Loaded<A>> all(Condition fitting) {
    return database.select(rows.fields()).from(table).where(fitting).fetch(rows::loaded);
  }

  /** Those that fit, in the order of {@code key}, which is unique; at most {@code limit}. */
  List<Loaded<A>> list(Condition fitting, Field<?> key, int limit) {
    return database
        .select(rows.fields())
        .from(table)
        .where(fitting)
        .orderBy(key)
        .limit(limit)
        .fetch(rows::loaded);
  }
}
