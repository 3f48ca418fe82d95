package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION_ORGANIZATION;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.OrganizationFilter;
import org.fengqiao.application.mediation.OrganizationFilter.Scope;
import org.fengqiao.application.mediation.Organizations;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Mediation organizations in their table. */
public final class JooqOrganizations implements Organizations {
  private final Database database;
  private final LoadedRows<MediationOrganization> rows =
      new LoadedRows<>(MediatorTables.ORGANIZATIONS, MEDIATION_ORGANIZATION);

  @Inject
  public JooqOrganizations(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<MediationOrganization>> list(OrganizationFilter filter, PageRequest page) {
    var found = database.sql().fetch(page(filter, page)).map(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().id().value().toString());
  }

  /** Read off the index of its scope, in its order. */
  Select<? extends Record> page(OrganizationFilter filter, PageRequest page) {
    var scope = path(filter.scope());
    return DSL.select(rows.fields())
        .from(MEDIATION_ORGANIZATION.forceIndex(scope.index()))
        .where(
            scope.condition(),
            filter
                .kind()
                .map(kind -> MEDIATION_ORGANIZATION.KIND.eq(kind.name()))
                .orElseGet(DSL::noCondition),
            filter.closed() ? DSL.noCondition() : MEDIATION_ORGANIZATION.CLOSED.isNull(),
            PageKeys.afterId(MEDIATION_ORGANIZATION.ID, page))
        .orderBy(MEDIATION_ORGANIZATION.ID)
        .limit(page.limit());
  }

  private static IndexPath path(Scope scope) {
    return switch (scope) {
      case Scope.Within(var division) -> IndexPath.in(MEDIATION_ORGANIZATION, division);
      case Scope.Under(var host) -> IndexPath.of(MEDIATION_ORGANIZATION.HOST, host.value());
    };
  }
}
