package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;

import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Reads the whole journal, aggregate by aggregate and in the order of their versions, in pages. */
final class JournalWalk {
  private static final int PAGE = 1_000;

  private JournalWalk() {}

  static void over(DSLContext database, Consumer<Result<JournalRecord>> page) {
    @Nullable JournalRecord last = null;
    while (true) {
      var rows = next(database, last);
      if (rows.isEmpty()) {
        return;
      }
      page.accept(rows);
      last = rows.getLast();
    }
  }

  private static Result<JournalRecord> next(DSLContext database, @Nullable JournalRecord last) {
    var rest = database.selectFrom(JOURNAL).getQuery();
    if (last != null) {
      UUID aggregate = last.getAggregate();
      rest.addConditions(
          JOURNAL
              .AGGREGATE
              .gt(aggregate)
              .or(JOURNAL.AGGREGATE.eq(aggregate).and(JOURNAL.VERSION.gt(last.getVersion()))));
    }
    rest.addOrderBy(JOURNAL.AGGREGATE, JOURNAL.VERSION);
    rest.addLimit(PAGE);
    return rest.fetch();
  }
}
