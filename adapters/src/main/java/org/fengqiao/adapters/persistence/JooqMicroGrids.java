package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.MicroGrids;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Micro-grids in their table. */
public final class JooqMicroGrids implements MicroGrids {
  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<MicroGrid> rows = new LoadedRows<>(GroundTables.MICRO_GRIDS, MICRO_GRID);

  @Inject
  public JooqMicroGrids(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<MicroGrid>> find(MicroGridId id) {
    return aggregates.find(MicroGrid.class, id.ref());
  }

  @Override
  public Optional<MicroGridCode> highest(String stem, int digits) {
    return database
        .sql()
        .select(MICRO_GRID.CODE)
        .from(MICRO_GRID)
        .where(MICRO_GRID.CODE.like(stem + "%"))
        .and(MICRO_GRID.CODE.likeRegex("^.{" + stem.length() + "}[0-9]{" + digits + "}"))
        .orderBy(MICRO_GRID.CODE.desc())
        .limit(1)
        .fetchOptional(row -> new MicroGridCode(row.value1()));
  }

  @Override
  public Page<Loaded<MicroGrid>> list(DivisionCode within, PageRequest page) {
    var found = query(within, page).fetch(rows::loaded);
    return Page.of(found, page, one -> MicroGrids.key(one.aggregate()));
  }

  ResultQuery<?> query(DivisionCode within, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(MICRO_GRID)
        .where(MICRO_GRID.VILLAGE.like(within.stem() + "%"))
        .and(MICRO_GRID.ENDED.isNull())
        .and(PageKeys.afterPair(MICRO_GRID.VILLAGE, MICRO_GRID.CODE, Function.identity(), page))
        .orderBy(MICRO_GRID.VILLAGE, MICRO_GRID.CODE)
        .limit(page.limit());
  }

  @Override
  public List<Loaded<MicroGrid>> standing(Set<GridId> grids, int most) {
    return query(grids, Optional.empty(), Optional.empty(), most).fetch(rows::loaded);
  }

  @Override
  public Page<Loaded<MicroGrid>> list(Set<GridId> grids, Optional<Instant> at, PageRequest page) {
    var found = query(grids, at, page.after(), page.limit()).fetch(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().code().value());
  }

  /** Of several grids each is read off the index by itself: their codes lie anywhere. */
  ResultQuery<?> query(Set<GridId> grids, Optional<Instant> at, Optional<String> after, int most) {
    var ofEach =
        grids.stream()
            .map(grid -> codes(grid, at, after, most))
            .reduce(Select::unionAll)
            .orElseThrow()
            .asTable("one");
    var codes = first(ofEach, DSL.noCondition(), most).asTable("first");
    var code = Objects.requireNonNull(codes.field(MICRO_GRID.CODE));
    return database
        .sql()
        .select(rows.fields())
        .from(codes)
        .join(MICRO_GRID)
        .on(MICRO_GRID.CODE.eq(code))
        .orderBy(code);
  }

  private static Select<Record1<String>> codes(
      GridId grid, Optional<Instant> at, Optional<String> after, int most) {
    var meant =
        MICRO_GRID
            .GRID
            .eq(grid.value())
            .and(Validity.at(at, MICRO_GRID.CREATED, MICRO_GRID.ENDED))
            .and(after.map(MICRO_GRID.CODE::gt).orElseGet(DSL::noCondition));
    return first(MICRO_GRID.forceIndex("micro_grid_grid"), meant, most);
  }

  private static Select<Record1<String>> first(Table<?> from, Condition meant, int most) {
    var code = Objects.requireNonNull(from.field(MICRO_GRID.CODE));
    return DSL.select(code).from(from).where(meant).orderBy(code).limit(most);
  }
}
