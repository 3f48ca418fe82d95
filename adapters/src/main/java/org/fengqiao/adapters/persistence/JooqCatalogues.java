package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CATALOGUE;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.policies.Catalogues;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.policies.CategoryCatalogue;

/** Catalogues of categories in their table. */
public final class JooqCatalogues implements Catalogues {
  private final StateRows<CategoryCatalogue> rows;

  @Inject
  public JooqCatalogues(Database database) {
    this.rows = new StateRows<>(database.sql(), NamedTables.CATALOGUES, CATALOGUE);
  }

  @Override
  public Page<Loaded<CategoryCatalogue>> list(PageRequest page) {
    var found = rows.list(PageKeys.afterName(CATALOGUE.NAME, page), CATALOGUE.NAME, page.limit());
    return Page.of(found, page, catalogue -> catalogue.aggregate().id().value());
  }
}
