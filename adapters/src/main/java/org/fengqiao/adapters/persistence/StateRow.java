package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.UUID;
import org.fengqiao.application.store.Head;
import org.fengqiao.domain.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a state table, each value in the form it is stored in.
 *
 * @param columns values of the table's index columns
 * @param claimed values of the table's claim columns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared here; the database compares
record StateRow(
    UUID id,
    Head head,
    List<@Nullable Object> columns,
    List<@Nullable String> claimed,
    byte[] body) {

  static StateRow of(StateTable<?> table, Aggregate aggregate, Head head) {
    return new StateRow(
        aggregate.ref().id(),
        head,
        table.values(aggregate),
        table.claimed(aggregate),
        table.body(aggregate));
  }
}
