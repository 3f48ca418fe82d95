package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.BOUNDARY;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.Boundaries;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.Located;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Boundaries in their table; where a point lies is answered from its spatial index. */
public final class JooqBoundaries implements Boundaries {
  private final Database database;
  private final Aggregates aggregates;

  @Inject
  public JooqBoundaries(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Boundary>> find(BoundaryId id) {
    return aggregates.find(Boundary.class, id.ref());
  }

  @Override
  public Located having(GeoPoint point) {
    return new Located(having(database.sql(), point).fetch(JooqBoundaries::patch));
  }

  static Select<Record4<Short, String, UUID, UUID>> having(DSLContext sql, GeoPoint point) {
    return sql.select(BOUNDARY.FINENESS, BOUNDARY.DIVISION, BOUNDARY.GRID, BOUNDARY.MICRO_GRID)
        .from(BOUNDARY)
        .where(
            "ST_Intersects({0}, POINT({1}, {2}))",
            BOUNDARY.SHAPE, DSL.val(point.lon()), DSL.val(point.lat()))
        .orderBy(BOUNDARY.FINENESS, BOUNDARY.DIVISION, BOUNDARY.GRID, BOUNDARY.MICRO_GRID)
        .limit(Located.MOST);
  }

  private static Patch patch(Record4<Short, String, UUID, UUID> row) {
    return new Patch(
        new DivisionCode(row.get(BOUNDARY.DIVISION)),
        Optional.ofNullable(row.get(BOUNDARY.GRID)).map(GridId::new),
        Optional.ofNullable(row.get(BOUNDARY.MICRO_GRID)).map(MicroGridId::new),
        Optional.empty());
  }
}
