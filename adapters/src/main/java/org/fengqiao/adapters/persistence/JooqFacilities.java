package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.FACILITY;
import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Facilities;
import org.fengqiao.application.grids.FacilityFilter;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.GridId;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Notice boards and stations in their table. */
public final class JooqFacilities implements Facilities {
  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<Facility> rows = new LoadedRows<>(GroundTables.FACILITIES, FACILITY);

  @Inject
  public JooqFacilities(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Facility>> find(FacilityId id) {
    return aggregates.find(Facility.class, id.ref());
  }

  @Override
  public Page<Loaded<Facility>> list(FacilityFilter filter, PageRequest page) {
    var found = query(filter, page).fetch(rows::loaded);
    return Page.of(found, page, one -> Facilities.key(one.aggregate()));
  }

  ResultQuery<?> query(FacilityFilter filter, PageRequest page) {
    return switch (filter.on()) {
      case Spot.InDivision(var code) ->
          listing(FACILITY.DIVISION.like(code.stem() + "%"), filter, page);
      case Spot.InMicroGrid(var id) -> listing(FACILITY.MICRO_GRID.eq(id.value()), filter, page);
      case Spot.InGrid(var id) -> inGrid(id, filter, page);
      case Spot.AtQrCode _ -> throw new IllegalStateException("a QR code is no patch");
    };
  }

  private ResultQuery<?> listing(Condition where, FacilityFilter filter, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(FACILITY)
        .where(where)
        .and(meant(filter, page))
        .orderBy(FACILITY.DIVISION, FACILITY.ID)
        .limit(page.limit());
  }

  /** Those on the grid, and those on each micro-grid that lies in it now, wherever it lay then. */
  private ResultQuery<?> inGrid(GridId grid, FacilityFilter filter, PageRequest page) {
    var within = MICRO_GRID.join(FACILITY).on(FACILITY.MICRO_GRID.eq(MICRO_GRID.ID));
    var onGrid = FACILITY.GRID.eq(grid.value()).and(FACILITY.MICRO_GRID.isNull());
    var both =
        first(FACILITY, onGrid.and(meant(filter, page)), page)
            .unionAll(
                first(within, MICRO_GRID.GRID.eq(grid.value()).and(meant(filter, page)), page))
            .asTable("both");
    var division = Objects.requireNonNull(both.field(FACILITY.DIVISION));
    var id = Objects.requireNonNull(both.field(FACILITY.ID));
    return database
        .sql()
        .select(rows.fields())
        .from(both)
        .join(FACILITY)
        .on(FACILITY.ID.eq(id))
        .orderBy(division, id)
        .limit(page.limit());
  }

  private static Select<Record2<String, UUID>> first(
      Table<?> from, Condition where, PageRequest page) {
    return DSL.select(FACILITY.DIVISION, FACILITY.ID)
        .from(from)
        .where(where)
        .orderBy(FACILITY.DIVISION, FACILITY.ID)
        .limit(page.limit());
  }

  private static Condition meant(FacilityFilter filter, PageRequest page) {
    return filter
        .kind()
        .map(kind -> FACILITY.KIND.eq(kind.name()))
        .orElseGet(DSL::noCondition)
        .and(filter.ended() ? DSL.noCondition() : FACILITY.ENDED.isNull())
        .and(PageKeys.afterPair(FACILITY.DIVISION, FACILITY.ID, PageKeys::uuid, page));
  }
}
