package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DISPUTE_READING;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.statistics.DisputeReadings;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;
import org.jooq.ResultQuery;

/** Entered numbers of disputes in their table. */
public final class JooqDisputeReadings implements DisputeReadings {
  private final Database database;
  private final LoadedRows<DisputeReading> rows =
      new LoadedRows<>(StatisticsTables.DISPUTE_READINGS, DISPUTE_READING);

  @Inject
  public JooqDisputeReadings(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<DisputeReading>> list(
      DivisionCode division, DisputeReadingKind kind, PageRequest page) {
    var found = query(division, kind, page).fetch(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().period().text());
  }

  ResultQuery<?> query(DivisionCode division, DisputeReadingKind kind, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(DISPUTE_READING)
        .where(DISPUTE_READING.DIVISION.eq(division.value()))
        .and(DISPUTE_READING.KIND.eq(kind.name()))
        .and(PageKeys.beforeName(DISPUTE_READING.PERIOD, page))
        .orderBy(DISPUTE_READING.PERIOD.desc())
        .limit(page.limit());
  }
}
