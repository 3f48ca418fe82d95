package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Lists those of a kind that are in a caller's sight, the newest first: a page is read off the end
 * of the index of its scope, in its order, and its key is the id of its last.
 */
final class RowsInSight<A extends Aggregate> {
  private final Database database;
  private final LoadedRows<A> rows;
  private final Table<?> table;
  private final Field<UUID> id;
  private final List<? extends Field<UUID>> units;
  private final Optional<Links> links;

  /**
   * Rows of another table, one for each thing that one of the kind is linked to; the units among
   * those see it.
   *
   * @param id of that of the kind; the table's primary key is {@code target}, then this
   */
  record Links(TableField<?, UUID> target, TableField<?, UUID> id) {
    Table<?> table() {
      return tableOf(id);
    }
  }

  /**
   * Rows of one table.
   *
   * @param id of the table of {@code state}, as generated
   * @param units columns of that table: the units that see a row
   */
  RowsInSight(
      Database database,
      StateTable<A> state,
      TableField<?, UUID> id,
      List<? extends Field<UUID>> units,
      Optional<Links> links) {
    this.database = database;
    this.table = tableOf(id);
    this.rows = new LoadedRows<>(state, table);
    this.id = id;
    this.units = units;
    this.links = links;
  }

  private static Table<?> tableOf(TableField<?, ?> field) {
    return Objects.requireNonNull(field.getTable());
  }

  /**
   * What a query of a page finds, in time.
   *
   * @param allIsMeant as {@link ListTime#tookTooLong} has it
   * @throws org.fengqiao.domain.Refusal what that says
   */
  Page<Loaded<A>> list(Select<? extends Record> query, PageRequest page, boolean allIsMeant) {
    var found =
        ListTime.inTime(
            database.sql(), query, rows::loaded, () -> ListTime.tookTooLong(allIsMeant));
    return Page.of(found, page, one -> one.aggregate().ref().id().toString());
  }

  /** A page of those of a scope that {@code meant} does not leave out. */
  Select<? extends Record> page(IndexPath scope, Condition meant, Sight sight, PageRequest page) {
    var found =
        DSL.select(rows.fields())
            .from(table.forceIndex(scope.index()))
            .where(scope.condition())
            .and(meant)
            .and(seen(sight));
    return newest(found, id, page);
  }

  /** The same of those that are linked to a thing. */
  Select<? extends Record> linked(UUID target, Condition meant, Sight sight, PageRequest page) {
    var links = this.links.orElseThrow();
    var found =
        DSL.select(rows.fields())
            .from(links.table().forceIndex("PRIMARY"))
            .join(table)
            .on(id.eq(links.id()))
            .where(links.target().eq(target))
            .and(meant)
            .and(seen(sight));
    return newest(found, links.id(), page);
  }

  private static Select<? extends Record> newest(
      SelectConditionStep<? extends Record> found, Field<UUID> id, PageRequest page) {
    return found.and(PageKeys.beforeId(id, page)).orderBy(id.desc()).limit(page.limit());
  }

  private Condition seen(Sight sight) {
    var own = RowSight.of(sight, table, units);
    return links.map(one -> own.or(isLinked(one, sight))).orElse(own);
  }

  private Condition isLinked(Links links, Sight sight) {
    var seen = links.table().as("seen");
    var linked = Objects.requireNonNull(seen.field(links.id()));
    var target = Objects.requireNonNull(seen.field(links.target()));
    return DSL.exists(
        DSL.selectOne().from(seen).where(linked.eq(id)).and(target.in(RowSight.units(sight))));
  }
}
