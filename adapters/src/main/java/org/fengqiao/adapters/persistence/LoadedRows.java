package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** State rows, as the lists of a noun select them, as the aggregates they hold. */
final class LoadedRows<A extends Aggregate> {
  private final StateTable<A> state;
  private final Table<?> table;
  private final Field<Integer> version;
  private final Field<byte[]> hash;
  private final Field<Short> lane;
  private final Field<Long> position;
  private final Field<byte[]> body;

  /**
   * Reads rows of one table.
   *
   * @param table the table of {@code state}, as generated
   */
  LoadedRows(StateTable<A> state, Table<?> table) {
    this.state = state;
    this.table = table;
    this.version = field("version", Integer.class);
    this.hash = field("head_hash", byte[].class);
    this.lane = field("head_lane", Short.class);
    this.position = field("head_position", Long.class);
    // Its UTF-8 as it came, which is what is read.
    this.body = field("body", String.class).coerce(SQLDataType.BLOB);
  }

  private <T> Field<T> field(String name, Class<T> type) {
    return Objects.requireNonNull(table.field(name, type), name);
  }

  /** What to select. */
  List<Field<?>> fields() {
    return Stream.<Field<?>>of(version, hash, lane, position, body).toList();
  }

  /** The aggregate of a row with {@link #fields}, at its version. */
  Loaded<A> loaded(Record row) {
    var head =
        new Head(
            new Version(row.get(version)),
            Digest.of256(row.get(hash)),
            new LanePosition(row.get(lane), row.get(position)));
    return new Loaded<>(state.aggregate(row.get(body)), head);
  }
}
