package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.SPOT_CHECK;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.spotchecks.SpotChecks;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.grids.DivisionCode;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Spot checks in their table. */
public final class JooqSpotChecks implements SpotChecks {
  private final Database database;
  private final LoadedRows<SpotCheck> rows =
      new LoadedRows<>(SpotCheckTable.SPOT_CHECKS, SPOT_CHECK);

  @Inject
  public JooqSpotChecks(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<SpotCheck>> list(DivisionCode root, PageRequest page) {
    var found = database.sql().fetch(page(root, page)).map(rows::loaded);
    return Page.of(found, page, JooqSpotChecks::key);
  }

  /** Read off an index in its order. */
  Select<? extends Record> page(DivisionCode root, PageRequest page) {
    return DSL.select(rows.fields())
        .from(SPOT_CHECK)
        .where(
            SPOT_CHECK.DIVISION.like(root.stem() + "%"),
            PageKeys.afterPair(SPOT_CHECK.DIVISION, SPOT_CHECK.ID, PageKeys::uuid, page))
        .orderBy(SPOT_CHECK.DIVISION, SPOT_CHECK.ID)
        .limit(page.limit());
  }

  private static String key(Loaded<SpotCheck> spotCheck) {
    var one = spotCheck.aggregate();
    return one.plan().division().value() + "/" + one.id().value();
  }
}
