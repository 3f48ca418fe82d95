package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.SUPERVISION;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.supervisions.SupervisionFilter;
import org.fengqiao.application.cases.supervisions.SupervisionFilter.Scope;
import org.fengqiao.application.cases.supervisions.Supervisions;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Supervisions in their table. */
public final class JooqSupervisions implements Supervisions {
  private final Database database;
  private final LoadedRows<Supervision> rows =
      new LoadedRows<>(SupervisionTable.SUPERVISIONS, SUPERVISION);

  /** An index, and the condition it answers. */
  private record Path(String index, Condition condition) {}

  @Inject
  public JooqSupervisions(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<Supervision>> list(SupervisionFilter filter, Sight sight, PageRequest page) {
    var found =
        ListTime.inTime(
            database.sql(),
            page(filter, sight, page),
            rows::loaded,
            () -> ListTime.tookTooLong(isAllMeant(filter, sight)));
    return Page.of(found, page, one -> one.aggregate().id().value().toString());
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

  /** Read off the end of an index in its order. */
  Select<? extends Record> page(SupervisionFilter filter, Sight sight, PageRequest page) {
    var path = path(filter.scope());
    return DSL.select(rows.fields())
        .from(SUPERVISION.forceIndex(path.index()))
        .where(path.condition())
        .and(meant(filter))
        .and(seen(sight))
        .and(PageKeys.beforeId(SUPERVISION.ID, page))
        .orderBy(SUPERVISION.ID.desc())
        .limit(page.limit());
  }

  private static Condition meant(SupervisionFilter filter) {
    return DSL.and(
        filter
            .status()
            .map(status -> SUPERVISION.STATUS.eq(status.name()))
            .orElseGet(DSL::noCondition),
        filter.lateAt().map(SUPERVISION.AWAITED_BY::le).orElseGet(DSL::noCondition));
  }

  /** The same that {@link Sight#sees} says of a supervision. */
  private static Condition seen(Sight sight) {
    var units = sight.units().stream().map(UnitId::value).toList();
    var seen =
        SUPERVISION
            .PARTNER
            .eq(sight.partner().value())
            .or(SUPERVISION.SUPERIOR_UNIT.in(units))
            .or(SUPERVISION.UNIT.in(units));
    for (var root : sight.subtrees()) {
      seen = seen.or(SUPERVISION.DIVISION.like(root.stem() + "%"));
    }
    return seen;
  }

  private static Path path(Scope scope) {
    return switch (scope) {
      case Scope.InDivision(var division) -> path(division);
      case Scope.Supervised(var unit) ->
          new Path("supervision_unit", SUPERVISION.UNIT.eq(unit.value()));
      case Scope.OrderedBy(var unit) ->
          new Path("supervision_superior_unit", SUPERVISION.SUPERIOR_UNIT.eq(unit.value()));
    };
  }

  private static Path path(DivisionCode division) {
    var code = division.value();
    return switch (division.level()) {
      case PROVINCE -> new Path("supervision_province", SUPERVISION.PROVINCE.eq(code));
      case CITY -> new Path("supervision_city", SUPERVISION.CITY.eq(code));
      case DISTRICT -> new Path("supervision_district", SUPERVISION.DISTRICT.eq(code));
      case TOWN -> new Path("supervision_town", SUPERVISION.TOWN.eq(code));
      case VILLAGE -> new Path("supervision_village", SUPERVISION.VILLAGE.eq(code));
    };
  }
}
