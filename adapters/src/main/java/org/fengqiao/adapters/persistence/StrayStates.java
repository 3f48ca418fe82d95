package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.adapters.persistence.columns.UuidColumn;
import org.fengqiao.domain.AggregateRef;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Finds state rows of aggregates that the journal knows nothing of. */
final class StrayStates {
  static final Field<UUID> ID =
      DSL.field(DSL.name("s", "id"), SQLDataType.BINARY(16).asConvertedDataType(new UuidColumn()));

  private final DSLContext database;
  private final StateTables tables;

  StrayStates(DSLContext database, StateTables tables) {
    this.database = database;
    this.tables = tables;
  }

  void forEach(Consumer<Finding> found) {
    for (var table : tables.tables()) {
      for (var stray : of(table)) {
        found.accept(
            Finding.ofAggregate(
                Finding.Fault.CUT_OFF,
                new AggregateRef(table.kind(), stray),
                1,
                "a state row stands, and no entry"));
      }
    }
  }

  /** The ids of the strays of one table, a bounded number of them. */
  List<UUID> of(StateTable<?> table) {
    return database
        .select(ID)
        .from(DSL.table(DSL.name(table.name())).as("s"))
        .whereNotExists(
            DSL.selectOne()
                .from(JOURNAL)
                .where(JOURNAL.AGGREGATE.eq(ID))
                .and(JOURNAL.KIND.eq(table.kind().name())))
        .limit(AuditReport.MOST_FINDINGS)
        .fetch(ID);
  }
}
