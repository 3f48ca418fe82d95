package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE;
import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE_CALL;

import jakarta.inject.Inject;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.whistles.WhistleFilter;
import org.fengqiao.application.cases.whistles.WhistleFilter.Scope;
import org.fengqiao.application.cases.whistles.Whistles;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Whistles in their table; those that called a unit are found by the rows of its calls. */
public final class JooqWhistles implements Whistles {
  private final Database database;
  private final LoadedRows<Whistle> rows = new LoadedRows<>(WhistleTable.WHISTLES, WHISTLE);

  /** An index, and the condition it answers. */
  private record Path(String index, Condition condition) {}

  @Inject
  public JooqWhistles(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<Whistle>> list(WhistleFilter filter, Sight sight, PageRequest page) {
    var found =
        ListTime.inTime(
            database.sql(),
            page(filter, sight, page),
            rows::loaded,
            () -> ListTime.tookTooLong(isAllMeant(filter, sight)));
    return Page.of(found, page, one -> one.aggregate().id().value().toString());
  }

  private static boolean isAllMeant(WhistleFilter filter, Sight sight) {
    return filter.status().isEmpty()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.BlownBy(var unit) -> sight.units().contains(unit);
          case Scope.Called(var unit) -> sight.units().contains(unit);
        };
  }

  /** Read off the end of an index in its order. */
  Select<? extends Record> page(WhistleFilter filter, Sight sight, PageRequest page) {
    return switch (filter.scope()) {
      case Scope.InDivision(var division) -> whistles(path(division), filter, sight, page);
      case Scope.BlownBy(var unit) ->
          whistles(new Path("whistle_unit", WHISTLE.UNIT.eq(unit.value())), filter, sight, page);
      case Scope.Called(var unit) ->
          DSL.select(rows.fields())
              .from(WHISTLE_CALL.forceIndex("PRIMARY"))
              .join(WHISTLE)
              .on(WHISTLE.ID.eq(WHISTLE_CALL.ID))
              .where(WHISTLE_CALL.UNIT.eq(unit.value()))
              .and(meant(WHISTLE_CALL.ID, filter, sight, page))
              .orderBy(WHISTLE_CALL.ID.desc())
              .limit(page.limit());
    };
  }

  private Select<? extends Record> whistles(
      Path path, WhistleFilter filter, Sight sight, PageRequest page) {
    return DSL.select(rows.fields())
        .from(WHISTLE.forceIndex(path.index()))
        .where(path.condition())
        .and(meant(WHISTLE.ID, filter, sight, page))
        .orderBy(WHISTLE.ID.desc())
        .limit(page.limit());
  }

  private static Condition meant(
      Field<UUID> id, WhistleFilter filter, Sight sight, PageRequest page) {
    return DSL.and(
        filter.status().map(status -> WHISTLE.STATUS.eq(status.name())).orElseGet(DSL::noCondition),
        seen(sight),
        PageKeys.beforeId(id, page));
  }

  /** The same that {@link Sight#sees} says of a whistle. */
  private static Condition seen(Sight sight) {
    var units = sight.units().stream().map(UnitId::value).toList();
    var seen =
        WHISTLE
            .PARTNER
            .eq(sight.partner().value())
            .or(WHISTLE.UNIT.in(units))
            .or(
                DSL.exists(
                    DSL.selectOne()
                        .from(WHISTLE_CALL.as("seen"))
                        .where(WHISTLE_CALL.as("seen").ID.eq(WHISTLE.ID))
                        .and(WHISTLE_CALL.as("seen").UNIT.in(units))));
    for (var root : sight.subtrees()) {
      seen = seen.or(WHISTLE.DIVISION.like(root.stem() + "%"));
    }
    return seen;
  }

  private static Path path(DivisionCode division) {
    var code = division.value();
    return switch (division.level()) {
      case PROVINCE -> new Path("whistle_province", WHISTLE.PROVINCE.eq(code));
      case CITY -> new Path("whistle_city", WHISTLE.CITY.eq(code));
      case DISTRICT -> new Path("whistle_district", WHISTLE.DISTRICT.eq(code));
      case TOWN -> new Path("whistle_town", WHISTLE.TOWN.eq(code));
      case VILLAGE -> new Path("whistle_village", WHISTLE.VILLAGE.eq(code));
    };
  }
}
