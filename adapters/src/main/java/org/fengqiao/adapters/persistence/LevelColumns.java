package org.fengqiao.adapters.persistence;

import java.util.Locale;
import java.util.Optional;
import org.fengqiao.domain.grids.Level;
import org.jooq.Field;
import org.jooq.Table;

/** The columns that hold in which division of each level a row lies, named as the levels. */
final class LevelColumns {
  private LevelColumns() {}

  /** The column of a level; empty where the table has none. */
  static Optional<Field<String>> of(Table<?> table, Level level) {
    return Optional.ofNullable(table.field(level.name().toLowerCase(Locale.ROOT), String.class));
  }
}
