package org.fengqiao.adapters.persistence;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/** An index, and the condition it answers. */
record IndexPath(String index, Condition condition) {
  /** The rows that have a value, by the index that bears the names of the table and the column. */
  static <T> IndexPath of(TableField<?, T> column, T value) {
    return of(Objects.requireNonNull(column.getTable()), column, value);
  }

  /**
   * The rows in a division, by the index of its level.
   *
   * @param table with a column and an index of that level
   */
  static IndexPath in(Table<?> table, DivisionCode division) {
    var column = LevelColumns.of(table, division.level()).orElseThrow();
    return of(table, column, division.value());
  }

  private static <T> IndexPath of(Table<?> table, Field<T> column, T value) {
    return new IndexPath(table.getName() + "_" + column.getName(), column.eq(value));
  }

  /** The rows of it that fit {@code further} too, a condition that the same index answers. */
  IndexPath and(Condition further) {
    return new IndexPath(index, condition.and(further));
  }
}
