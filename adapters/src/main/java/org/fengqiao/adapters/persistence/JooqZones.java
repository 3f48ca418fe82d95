package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.ZONE;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Zones;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.jooq.ResultQuery;

/** Zones in their table. */
public final class JooqZones implements Zones {
  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<Zone> rows = new LoadedRows<>(GroundTables.ZONES, ZONE);

  @Inject
  public JooqZones(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Zone>> find(ZoneId id) {
    return aggregates.find(Zone.class, id.ref());
  }

  @Override
  public Page<Loaded<Zone>> list(DivisionCode within, Optional<Instant> at, PageRequest page) {
    var found = query(within, at, page).fetch(rows::loaded);
    return Page.of(found, page, one -> Zones.key(one.aggregate()));
  }

  ResultQuery<?> query(DivisionCode within, Optional<Instant> at, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(ZONE)
        .where(ZONE.TOWN.like(within.stem() + "%"))
        .and(Validity.at(at, ZONE.CREATED, ZONE.ENDED))
        .and(PageKeys.afterPair(ZONE.TOWN, ZONE.ID, PageKeys::uuid, page))
        .orderBy(ZONE.TOWN, ZONE.ID)
        .limit(page.limit());
  }
}
