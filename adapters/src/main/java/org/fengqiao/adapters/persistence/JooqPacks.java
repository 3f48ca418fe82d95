package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PACK;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.policies.Packs;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.policies.Pack;

/** Packs in their table. */
public final class JooqPacks implements Packs {
  private final StateRows<Pack> rows;

  @Inject
  public JooqPacks(Database database) {
    this.rows = new StateRows<>(database.sql(), NamedTables.PACKS, PACK);
  }

  @Override
  public Page<Loaded<Pack>> list(PageRequest page) {
    var found = rows.list(PageKeys.afterName(PACK.NAME, page), PACK.NAME, page.limit());
    return Page.of(found, page, pack -> pack.aggregate().id().value());
  }
}
