package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.adapters.persistence.json.JsonCodec;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Where the aggregates of one kind are kept: a table with {@code id, version, head_hash, head_lane,
 * head_position, body} and, beside the body, index columns derived from it.
 *
 * <p>Said once for a kind and listed in {@link StateTables}; writing, loading and rebuilding follow
 * from it. Immutable.
 */
final class StateTable<A extends Aggregate> {
  private final String table;
  private final Lineage<A, ? extends Fact> lineage;
  private final List<Column<A>> columns;
  private final Map<String, String> claims;
  private final Optional<Links<A>> links;
  private final JsonCodec codec;

  private record Column<A>(String name, Function<A, @Nullable Object> value) {}

  private record Links<A>(String table, String column, Function<A, Collection<UUID>> values) {}

  private StateTable(
      String table,
      Lineage<A, ? extends Fact> lineage,
      List<Column<A>> columns,
      Map<String, String> claims,
      Optional<Links<A>> links,
      JsonCodec codec) {
    this.table = table;
    this.lineage = lineage;
    this.columns = columns;
    this.claims = claims;
    this.links = links;
    this.codec = codec;
  }

  /** A table without index columns. */
  static <A extends Aggregate, F extends Fact> StateTable<A> of(
      Table<?> table, Lineage<A, F> lineage) {
    var codec = new JsonCodec(Fact.class, lineage.facts());
    return new StateTable<>(table.getName(), lineage, List.of(), Map.of(), Optional.empty(), codec);
  }

  /** The same with an index column that is never null. */
  <T> StateTable<A> column(Field<T> column, Function<A, T> value) {
    return perhaps(column, aggregate -> Optional.of(value.apply(aggregate)));
  }

  /** The same with an index column that is null where {@code value} is empty. */
  <T> StateTable<A> perhaps(Field<T> column, Function<A, Optional<T>> value) {
    var more = new ArrayList<>(columns);
    more.add(
        new Column<>(
            column.getName(), aggregate -> stored(column, value.apply(aggregate).orElse(null))));
    return new StateTable<>(table, lineage, List.copyOf(more), claims, links, codec);
  }

  /** The same with the columns, as {@link LevelColumns} names them, of where the aggregate lies. */
  StateTable<A> within(Table<?> table, Function<A, DivisionCode> division) {
    var all = this;
    for (var level : Level.values()) {
      var column = LevelColumns.of(table, level);
      if (column.isPresent()) {
        all =
            all.perhaps(
                column.get(),
                aggregate -> division.apply(aggregate).at(level).map(DivisionCode::value));
      }
    }
    return all;
  }

  /**
   * The same with a column, null or unique, that holds the value of the aggregate's claim of that
   * name. Written when the aggregate is made and never after.
   */
  StateTable<A> claim(String claim, Field<String> column) {
    var more = new LinkedHashMap<>(claims);
    more.put(claim, column.getName());
    return new StateTable<>(table, lineage, columns, more, links, codec);
  }

  /**
   * The same with rows of another table, one a value: the value in {@code column} and the
   * aggregate's id in {@code id}. An index of what the aggregate has several of, written when it is
   * made and whenever they change.
   */
  StateTable<A> linked(TableField<?, UUID> column, Function<A, Collection<UUID>> values) {
    var table = Objects.requireNonNull(column.getTable()).getName();
    var made = new Links<>(table, column.getName(), values);
    return new StateTable<>(this.table, lineage, columns, claims, Optional.of(made), codec);
  }

  private static <T> @Nullable Object stored(Field<T> column, @Nullable T value) {
    return stored(column.getConverter(), value);
  }

  private static <S, T> @Nullable Object stored(Converter<S, T> converter, @Nullable T value) {
    return value == null ? null : converter.to(value);
  }

  String name() {
    return table;
  }

  AggregateKind kind() {
    return lineage.kind();
  }

  Lineage<A, ? extends Fact> lineage() {
    return lineage;
  }

  List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /** The columns of the claims, by the claims' names. */
  Map<String, String> claims() {
    return claims;
  }

  /** The stored values of {@link #columns}, in their order. */
  List<@Nullable Object> values(Aggregate aggregate) {
    var typed = lineage.type().cast(aggregate);
    var values = new ArrayList<@Nullable Object>(columns.size());
    columns.forEach(column -> values.add(column.value().apply(typed)));
    return values;
  }

  /** The values of the columns of the claims, in the order of {@link #claims}. */
  List<@Nullable String> claimed(Aggregate aggregate) {
    var values = new LinkedHashMap<String, @Nullable String>();
    claims.keySet().forEach(name -> values.put(name, null));
    for (Claim claim : aggregate.claims()) {
      if (!claims.containsKey(claim.name())) {
        throw new IllegalStateException(table + " has no column for the claim " + claim.name());
      }
      values.put(claim.name(), claim.value());
    }
    return new ArrayList<>(values.values());
  }

  /** The table of its links; empty if it has none. */
  Optional<String> linkTable() {
    return links.map(Links::table);
  }

  /** The column of the values in the table of its links. */
  String linkColumn() {
    return links.map(Links::column).orElseThrow();
  }

  /** The values the aggregate is linked to; none where the table has no links. */
  Set<UUID> linked(Aggregate aggregate) {
    var typed = lineage.type().cast(aggregate);
    return links.map(one -> Set.copyOf(one.values().apply(typed))).orElse(Set.of());
  }

  byte[] body(Aggregate aggregate) {
    return codec.write(lineage.type(), aggregate);
  }

  A aggregate(byte[] body) {
    return codec.read(lineage.type(), body);
  }

  byte[] payload(Payload payload) {
    return codec.write(Payload.class, payload);
  }

  Payload payload(byte[] stored) {
    return codec.read(Payload.class, stored);
  }

  /** The aggregate that {@code facts} leave of {@code before}, or make when that is null. */
  A fold(@Nullable Aggregate before, List<Fact> facts) {
    return fold(lineage, before, facts);
  }

  private static <A extends Aggregate, F extends Fact> A fold(
      Lineage<A, F> lineage, @Nullable Aggregate before, List<Fact> facts) {
    var typed = facts.stream().map(lineage.facts()::cast).toList();
    return before == null
        ? lineage.begin(typed).after()
        : lineage.fold(lineage.type().cast(before), typed);
  }
}
