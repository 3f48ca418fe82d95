package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.MicroGrids;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;
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
  public Optional<MicroGridCode> highest(GridId grid) {
    return database
        .sql()
        .select(MICRO_GRID.CODE)
        .from(MICRO_GRID)
        .where(MICRO_GRID.GRID.eq(grid.value()))
        .orderBy(MICRO_GRID.CODE.desc())
        .limit(1)
        .fetchOptional(row -> new MicroGridCode(row.value1()));
  }

  @Override
  public Page<Loaded<MicroGrid>> list(GridId grid, PageRequest page) {
    var found =
        database
            .sql()
            .select(rows.fields())
            .from(MICRO_GRID)
            .where(MICRO_GRID.GRID.eq(grid.value()))
            .and(page.after().map(MICRO_GRID.CODE::gt).orElseGet(DSL::noCondition))
            .orderBy(MICRO_GRID.CODE)
            .limit(page.limit())
            .fetch(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().code().value());
  }
}
