package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION;
import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION_LINK;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.sessions.JointSessions;
import org.fengqiao.application.cases.sessions.SessionFilter;
import org.fengqiao.application.cases.sessions.SessionFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Joint sessions in their table; by a unit they called or a case they are found by their links. */
public final class JooqJointSessions implements JointSessions {
  private final RowsInSight<JointSession> rows;

  @Inject
  public JooqJointSessions(Database database) {
    var links = new RowsInSight.Links(JOINT_SESSION_LINK.TARGET, JOINT_SESSION_LINK.ID);
    this.rows =
        new RowsInSight<>(
            database,
            SessionTable.SESSIONS,
            JOINT_SESSION.ID,
            List.of(JOINT_SESSION.UNIT),
            Optional.of(links));
  }

  @Override
  public Page<Loaded<JointSession>> list(SessionFilter filter, Sight sight, PageRequest page) {
    return rows.list(page(filter, sight, page), page, isAllMeant(filter, sight));
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

  /** The query of a page. */
  Select<? extends Record> page(SessionFilter filter, Sight sight, PageRequest page) {
    var meant =
        filter
            .status()
            .map(status -> JOINT_SESSION.STATUS.eq(status.name()))
            .orElseGet(DSL::noCondition);
    return switch (filter.scope()) {
      case Scope.InDivision(var division) ->
          rows.page(IndexPath.in(JOINT_SESSION, division), meant, sight, page);
      case Scope.ConvenedBy(var unit) ->
          rows.page(IndexPath.of(JOINT_SESSION.UNIT, unit.value()), meant, sight, page);
      case Scope.Called(var unit) -> rows.linked(unit.value(), meant, sight, page);
      case Scope.Of(var about) -> rows.linked(about.value(), meant, sight, page);
    };
  }
}
