package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.GRID;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Grids in their table. */
public final class JooqGrids implements Grids {
  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<Grid> rows = new LoadedRows<>(GroundTables.GRIDS, GRID);

  @Inject
  public JooqGrids(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Grid>> find(GridId id) {
    return aggregates.find(Grid.class, id.ref());
  }

  @Override
  public Optional<GridCode> highest(DivisionCode village) {
    return database
        .sql()
        .select(GRID.CODE)
        .from(GRID)
        .where(in(village))
        .orderBy(GRID.CODE.desc())
        .limit(1)
        .fetchOptional(row -> new GridCode(row.value1()));
  }

  @Override
  public Page<Loaded<Grid>> list(DivisionCode within, Optional<GridKind> kind, PageRequest page) {
    var found =
        database
            .sql()
            .select(rows.fields())
            .from(GRID)
            .where(in(within))
            .and(kind.map(one -> GRID.KIND.eq(one.name())).orElseGet(DSL::noCondition))
            .and(page.after().map(GRID.CODE::gt).orElseGet(DSL::noCondition))
            .orderBy(GRID.CODE)
            .limit(page.limit())
            .fetch(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().code().value());
  }

  /** A grid's code begins with its village's, so a subtree is one range of codes. */
  private static Condition in(DivisionCode division) {
    return GRID.CODE.like(division.value().substring(0, division.level().digits()) + "%");
  }
}
