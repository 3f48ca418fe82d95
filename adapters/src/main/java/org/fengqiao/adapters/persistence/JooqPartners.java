package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PARTNER;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Partners;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.partners.Partner;

/** Partners in their table. */
public final class JooqPartners implements Partners {
  private final StateRows<Partner> rows;

  @Inject
  public JooqPartners(Database database) {
    this.rows = new StateRows<>(database.sql(), NamedTables.PARTNERS, PARTNER);
  }

  @Override
  public Page<Loaded<Partner>> list(PageRequest page) {
    var found = rows.list(PageKeys.afterName(PARTNER.NAME, page), PARTNER.NAME, page.limit());
    return Page.of(found, page, partner -> partner.aggregate().id().value());
  }
}
