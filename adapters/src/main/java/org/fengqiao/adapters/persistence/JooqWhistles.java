package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE;
import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE_CALL;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.whistles.WhistleFilter;
import org.fengqiao.application.cases.whistles.WhistleFilter.Scope;
import org.fengqiao.application.cases.whistles.Whistles;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Whistles in their table; those that called a unit are found by the rows of its calls. */
public final class JooqWhistles implements Whistles {
  private final RowsInSight<Whistle> rows;

  @Inject
  public JooqWhistles(Database database) {
    var calls = new RowsInSight.Links(WHISTLE_CALL.UNIT, WHISTLE_CALL.ID);
    this.rows =
        new RowsInSight<>(
            database, WhistleTable.WHISTLES, WHISTLE.ID, List.of(WHISTLE.UNIT), Optional.of(calls));
  }

  @Override
  public Page<Loaded<Whistle>> list(WhistleFilter filter, Sight sight, PageRequest page) {
    return rows.list(page(filter, sight, page), page, isAllMeant(filter, sight));
  }

  private static boolean isAllMeant(WhistleFilter filter, Sight sight) {
    return filter.status().isEmpty()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.BlownBy(var unit) -> sight.units().contains(unit);
          case Scope.Called(var unit) -> sight.units().contains(unit);
        };
  }

  /** The query of a page. */
  Select<? extends Record> page(WhistleFilter filter, Sight sight, PageRequest page) {
    var meant =
        filter.status().map(status -> WHISTLE.STATUS.eq(status.name())).orElseGet(DSL::noCondition);
    return switch (filter.scope()) {
      case Scope.InDivision(var division) ->
          rows.page(IndexPath.in(WHISTLE, division), meant, sight, page);
      case Scope.BlownBy(var unit) ->
          rows.page(IndexPath.of(WHISTLE.UNIT, unit.value()), meant, sight, page);
      case Scope.Called(var unit) -> rows.linked(unit.value(), meant, sight, page);
    };
  }
}
