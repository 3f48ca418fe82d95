package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATOR;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATOR_ORGANIZATION;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediatorFilter;
import org.fengqiao.application.mediation.Mediators;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorStatus;
import org.fengqiao.domain.mediation.OrganizationId;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Mediators in their table. */
public final class JooqMediators implements Mediators {
  private static final PageRequest ALL_OF_ONE =
      new PageRequest(MediationOrganization.MOST_MEDIATORS, Optional.empty());

  private final Database database;
  private final LoadedRows<Mediator> rows = new LoadedRows<>(MediatorTables.MEDIATORS, MEDIATOR);

  @Inject
  public JooqMediators(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<Mediator>> list(MediatorFilter filter, PageRequest page) {
    var found = database.sql().fetch(page(filter, page)).map(rows::loaded);
    return Page.of(found, page, one -> one.aggregate().id().value().toString());
  }

  @Override
  public List<Loaded<Mediator>> candidates(OrganizationId organization) {
    return database
        .sql()
        .fetch(of(organization, is(MediatorStatus.ACTIVE), ALL_OF_ONE))
        .map(rows::loaded);
  }

  @Override
  public Optional<Integer> leastTaken(Set<OrganizationId> organizations, MediatorId except) {
    return database.sql().fetch(least(organizations, except)).stream()
        .findFirst()
        .map(row -> row.get(MEDIATOR.TAKEN));
  }

  /** Read off an index in its order. */
  Select<? extends Record> page(MediatorFilter filter, PageRequest page) {
    var meant = filter.status().map(JooqMediators::is).orElseGet(DSL::noCondition);
    return filter
        .organization()
        .<Select<? extends Record>>map(organization -> of(organization, meant, page))
        .orElseGet(() ->
            DSL.select(rows.fields())
                .from(MEDIATOR)
                .where(meant, PageKeys.afterId(MEDIATOR.ID, page))
                .orderBy(MEDIATOR.ID)
                .limit(page.limit()));
  }

  private Select<? extends Record> of(
      OrganizationId organization, Condition meant, PageRequest page) {
    return DSL.select(rows.fields())
        .from(MEDIATOR_ORGANIZATION.forceIndex("PRIMARY"))
        .join(MEDIATOR)
        .on(MEDIATOR.ID.eq(MEDIATOR_ORGANIZATION.ID))
        .where(
            MEDIATOR_ORGANIZATION.ORGANIZATION.eq(organization.value()),
            meant,
            PageKeys.afterId(MEDIATOR_ORGANIZATION.ID, page))
        .orderBy(MEDIATOR_ORGANIZATION.ID)
        .limit(page.limit());
  }

  /** Looks at the mediators of ten organizations at most, and reads no bodies. */
  Select<? extends Record> least(Set<OrganizationId> organizations, MediatorId except) {
    return DSL.select(MEDIATOR.TAKEN)
        .from(MEDIATOR_ORGANIZATION.forceIndex("PRIMARY"))
        .join(MEDIATOR)
        .on(MEDIATOR.ID.eq(MEDIATOR_ORGANIZATION.ID))
        .where(
            MEDIATOR_ORGANIZATION.ORGANIZATION.in(
                organizations.stream().map(OrganizationId::value).toList()),
            is(MediatorStatus.ACTIVE),
            MEDIATOR.ID.ne(except.value()))
        .orderBy(MEDIATOR.TAKEN)
        .limit(1);
  }

  private static Condition is(MediatorStatus status) {
    return MEDIATOR.STATUS.eq(status.name());
  }
}
