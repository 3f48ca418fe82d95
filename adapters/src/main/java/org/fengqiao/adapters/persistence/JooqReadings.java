package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.READING;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Readings;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.grids.ReadingId;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Readings in their table. */
public final class JooqReadings implements Readings {
  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<Reading> rows = new LoadedRows<>(GroundTables.READINGS, READING);

  @Inject
  public JooqReadings(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Reading>> find(ReadingId id) {
    return aggregates.find(Reading.class, id.ref());
  }

  @Override
  public Page<Loaded<Reading>> list(Patch patch, Optional<LocalDate> asOf, PageRequest page) {
    var found = query(patch, asOf, page).fetch(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().day().toString());
  }

  ResultQuery<?> query(Patch patch, Optional<LocalDate> asOf, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(READING)
        .where(READING.PATCH.eq(patch.finest()))
        .and(asOf.map(READING.DAY::le).orElseGet(DSL::noCondition))
        .and(PageKeys.beforeDay(READING.DAY, page))
        .orderBy(READING.DAY.desc())
        .limit(page.limit());
  }
}
