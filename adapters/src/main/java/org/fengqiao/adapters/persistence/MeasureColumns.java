package org.fengqiao.adapters.persistence;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The columns of a table of counters: one a measure, by its name in lower case. */
final class MeasureColumns<M extends Enum<M>> {
  private final Class<M> type;
  private final List<M> measures;
  private final Table<?> table;

  MeasureColumns(Class<M> type, Table<?> table) {
    this.type = type;
    this.measures = List.of(type.getEnumConstants());
    this.table = table;
  }

  List<String> names() {
    return measures.stream().map(MeasureColumns::name).toList();
  }

  private static String name(Enum<?> measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  /** Sets them in order; what is missing is 0. */
  Params set(Params params, Map<M, Long> numbers) throws SQLException {
    for (var measure : measures) {
      params.add(numbers.getOrDefault(measure, 0L).longValue());
    }
    return params;
  }

  /** The sum of each over the rows selected; 0 of none. */
  List<Field<BigDecimal>> sums() {
    return columns()
        .map(column -> DSL.coalesce(DSL.sum(column), BigDecimal.ZERO).as(column.getName()))
        .toList();
  }

  /** The numbers of a row that has {@link #sums}. */
  Map<M, Long> summed(Record row) {
    return read(row, sums());
  }

  /** The numbers of a row of the other table that has the same columns. */
  Map<M, Long> in(Record row, Table<?> other) {
    return read(row, new MeasureColumns<>(type, other).columns().toList());
  }

  private Map<M, Long> read(Record row, List<? extends Field<? extends Number>> fields) {
    var numbers = new EnumMap<M, Long>(type);
    for (int i = 0; i < measures.size(); i++) {
      numbers.put(measures.get(i), Objects.requireNonNull(row.get(fields.get(i))).longValue());
    }
    return numbers;
  }

  private Stream<Field<Long>> columns() {
    return names().stream()
        .map(name -> Objects.requireNonNull(table.field(name)).coerce(Long.class));
  }
}
