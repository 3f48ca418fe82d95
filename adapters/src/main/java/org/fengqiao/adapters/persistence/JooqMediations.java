package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION_LINK;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediationFilter;
import org.fengqiao.application.mediation.MediationFilter.Scope;
import org.fengqiao.application.mediation.Mediations;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Mediation;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Mediations in their table; by a mediator who has them in hand they are found by their links. */
public final class JooqMediations implements Mediations {
  private final RowsInSight<Mediation> rows;

  @Inject
  public JooqMediations(Database database) {
    var links = new RowsInSight.Links(MEDIATION_LINK.TARGET, MEDIATION_LINK.ID);
    this.rows =
        new RowsInSight<>(
            database, MediationTable.MEDIATIONS, MEDIATION.ID, List.of(), Optional.of(links));
  }

  @Override
  public Page<Loaded<Mediation>> list(MediationFilter filter, Sight sight, PageRequest page) {
    return rows.list(page(filter, sight, page), page, isAllMeant(filter, sight));
  }

  private static boolean isAllMeant(MediationFilter filter, Sight sight) {
    return filter.status().isEmpty()
        && filter.type().isEmpty()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.At _ -> false;
          // A mediator has few in hand, of which none can be left out by a narrower scope.
          case Scope.InHandOf _ -> true;
        };
  }

  /** The query of a page. */
  Select<? extends Record> page(MediationFilter filter, Sight sight, PageRequest page) {
    var meant = meant(filter);
    return switch (filter.scope()) {
      case Scope.InDivision(var division) ->
          rows.page(IndexPath.in(MEDIATION, division), meant, sight, page);
      case Scope.At(var organization) ->
          rows.page(IndexPath.of(MEDIATION.ORGANIZATION, organization.value()), meant, sight, page);
      case Scope.InHandOf(var mediator) -> rows.linked(mediator.value(), meant, sight, page);
    };
  }

  private static Condition meant(MediationFilter filter) {
    return DSL.and(
        filter
            .status()
            .map(status -> MEDIATION.STATUS.eq(status.name()))
            .orElseGet(DSL::noCondition),
        filter
            .type()
            .map(type -> MEDIATION.DISPUTE_TYPE.eq(type.value()))
            .orElseGet(DSL::noCondition));
  }
}
