package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION;
import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION_LINK;

import jakarta.inject.Inject;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.sessions.JointSessions;
import org.fengqiao.application.cases.sessions.SessionFilter;
import org.fengqiao.application.cases.sessions.SessionFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Joint sessions in their table; by a unit they called or a case they are found by their links. */
public final class JooqJointSessions implements JointSessions {
  private final Database database;
  private final LoadedRows<JointSession> rows =
      new LoadedRows<>(SessionTable.SESSIONS, JOINT_SESSION);

  /** An index, and the condition it answers. */
  private record Path(String index, Condition condition) {}

  @Inject
  public JooqJointSessions(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<JointSession>> list(SessionFilter filter, Sight sight, PageRequest page) {
    var found =
        ListTime.inTime(
            database.sql(),
            page(filter, sight, page),
            rows::loaded,
            () -> ListTime.tookTooLong(isAllMeant(filter, sight)));
    return Page.of(found, page, one -> one.aggregate().id().value().toString());
  }

  private static boolean isAllMeant(SessionFilter filter, Sight sight) {
    return filter.status().isEmpty()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.ConvenedBy(var unit) -> sight.units().contains(unit);
          case Scope.Called(var unit) -> sight.units().contains(unit);
          // A case has few, of which none can be left out by a narrower scope.
          case Scope.Of _ -> true;
        };
  }

  /** Read off the end of an index in its order. */
  Select<? extends Record> page(SessionFilter filter, Sight sight, PageRequest page) {
    return switch (filter.scope()) {
      case Scope.InDivision(var division) -> sessions(path(division), filter, sight, page);
      case Scope.ConvenedBy(var unit) ->
          sessions(
              new Path("joint_session_unit", JOINT_SESSION.UNIT.eq(unit.value())),
              filter,
              sight,
              page);
      case Scope.Called(var unit) -> linked(unit.value(), filter, sight, page);
      case Scope.Of(var caseId) -> linked(caseId.value(), filter, sight, page);
    };
  }

  private Select<? extends Record> linked(
      UUID target, SessionFilter filter, Sight sight, PageRequest page) {
    return DSL.select(rows.fields())
        .from(JOINT_SESSION_LINK.forceIndex("PRIMARY"))
        .join(JOINT_SESSION)
        .on(JOINT_SESSION.ID.eq(JOINT_SESSION_LINK.ID))
        .where(JOINT_SESSION_LINK.TARGET.eq(target))
        .and(meant(JOINT_SESSION_LINK.ID, filter, sight, page))
        .orderBy(JOINT_SESSION_LINK.ID.desc())
        .limit(page.limit());
  }

  private Select<? extends Record> sessions(
      Path path, SessionFilter filter, Sight sight, PageRequest page) {
    return DSL.select(rows.fields())
        .from(JOINT_SESSION.forceIndex(path.index()))
        .where(path.condition())
        .and(meant(JOINT_SESSION.ID, filter, sight, page))
        .orderBy(JOINT_SESSION.ID.desc())
        .limit(page.limit());
  }

  private static Condition meant(
      Field<UUID> id, SessionFilter filter, Sight sight, PageRequest page) {
    return DSL.and(
        filter
            .status()
            .map(status -> JOINT_SESSION.STATUS.eq(status.name()))
            .orElseGet(DSL::noCondition),
        seen(sight),
        PageKeys.beforeId(id, page));
  }

  /** The same that {@link Sight#sees} says of a joint session. */
  private static Condition seen(Sight sight) {
    var units = sight.units().stream().map(UnitId::value).toList();
    var link = JOINT_SESSION_LINK.as("seen");
    var seen =
        JOINT_SESSION
            .PARTNER
            .eq(sight.partner().value())
            .or(JOINT_SESSION.UNIT.in(units))
            .or(
                DSL.exists(
                    DSL.selectOne()
                        .from(link)
                        .where(link.ID.eq(JOINT_SESSION.ID))
                        .and(link.TARGET.in(units))));
    for (var root : sight.subtrees()) {
      seen = seen.or(JOINT_SESSION.DIVISION.like(root.stem() + "%"));
    }
    return seen;
  }

  private static Path path(DivisionCode division) {
    var code = division.value();
    return switch (division.level()) {
      case PROVINCE -> new Path("joint_session_province", JOINT_SESSION.PROVINCE.eq(code));
      case CITY -> new Path("joint_session_city", JOINT_SESSION.CITY.eq(code));
      case DISTRICT -> new Path("joint_session_district", JOINT_SESSION.DISTRICT.eq(code));
      case TOWN -> new Path("joint_session_town", JOINT_SESSION.TOWN.eq(code));
      case VILLAGE -> new Path("joint_session_village", JOINT_SESSION.VILLAGE.eq(code));
    };
  }
}
