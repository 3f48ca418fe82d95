package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.GRID;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GridFilter;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.jooq.ResultQuery;
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
  public Optional<GridCode> highest(String stem, int digits) {
    return database
        .sql()
        .select(GRID.CODE)
        .from(GRID)
        .where(GRID.CODE.like(stem + "%"))
        .and(GRID.CODE.likeRegex("^.{" + stem.length() + "}[0-9]{" + digits + "}"))
        .orderBy(GRID.CODE.desc())
        .limit(1)
        .fetchOptional(row -> new GridCode(row.value1()));
  }

  @Override
  public Page<Loaded<Grid>> list(GridFilter filter, PageRequest page) {
    var found = query(filter, page).fetch(rows::loaded);
    return Page.of(found, page, one -> Grids.key(one.aggregate()));
  }

  ResultQuery<?> query(GridFilter filter, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(GRID)
        .where(GRID.VILLAGE.like(filter.within().stem() + "%"))
        .and(filter.kind().map(kind -> GRID.KIND.eq(kind.name())).orElseGet(DSL::noCondition))
        .and(filter.zone().map(zone -> GRID.ZONE.eq(zone.value())).orElseGet(DSL::noCondition))
        .and(Validity.at(filter.at(), GRID.CREATED, GRID.ENDED))
        .and(PageKeys.afterPair(GRID.VILLAGE, GRID.CODE, Function.identity(), page))
        .orderBy(GRID.VILLAGE, GRID.CODE)
        .limit(page.limit());
  }
}
