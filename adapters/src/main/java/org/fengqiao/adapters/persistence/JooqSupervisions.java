package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.SUPERVISION;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.supervisions.SupervisionFilter;
import org.fengqiao.application.cases.supervisions.SupervisionFilter.Scope;
import org.fengqiao.application.cases.supervisions.Supervisions;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Supervisions in their table. */
public final class JooqSupervisions implements Supervisions {
  private final RowsInSight<Supervision> rows;

  @Inject
  public JooqSupervisions(Database database) {
    this.rows =
        new RowsInSight<>(
            database,
            SupervisionTable.SUPERVISIONS,
            SUPERVISION.ID,
            List.of(SUPERVISION.SUPERIOR_UNIT, SUPERVISION.UNIT),
            Optional.empty());
  }

  @Override
  public Page<Loaded<Supervision>> list(SupervisionFilter filter, Sight sight, PageRequest page) {
    return rows.list(page(filter, sight, page), page, isAllMeant(filter, sight));
  }

  private static boolean isAllMeant(SupervisionFilter filter, Sight sight) {
    return filter.status().isEmpty()
        && filter.lateAt().isEmpty()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.Supervised(var unit) -> sight.units().contains(unit);
          case Scope.OrderedBy(var unit) -> sight.units().contains(unit);
        };
  }

  /** The query of a page. */
  Select<? extends Record> page(SupervisionFilter filter, Sight sight, PageRequest page) {
    return rows.page(path(filter.scope()), meant(filter), sight, page);
  }

  private static Condition meant(SupervisionFilter filter) {
    return DSL.and(
        filter
            .status()
            .map(status -> SUPERVISION.STATUS.eq(status.name()))
            .orElseGet(DSL::noCondition),
        filter.lateAt().map(SUPERVISION.AWAITED_BY::le).orElseGet(DSL::noCondition));
  }

  private static IndexPath path(Scope scope) {
    return switch (scope) {
      case Scope.InDivision(var division) -> IndexPath.in(SUPERVISION, division);
      case Scope.Supervised(var unit) -> IndexPath.of(SUPERVISION.UNIT, unit.value());
      case Scope.OrderedBy(var unit) -> IndexPath.of(SUPERVISION.SUPERIOR_UNIT, unit.value());
    };
  }
}
