package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.TEAM;

import jakarta.inject.Inject;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.TeamFilter;
import org.fengqiao.application.people.TeamFilter.Scope;
import org.fengqiao.application.people.Teams;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.Team;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Teams in their table. */
public final class JooqTeams implements Teams {
  private final Database database;
  private final LoadedRows<Team> rows = new LoadedRows<>(PeopleTables.TEAMS, TEAM);

  @Inject
  public JooqTeams(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<Team>> list(TeamFilter filter, PageRequest page) {
    var found = database.sql().fetch(page(filter, page)).map(rows::loaded);
    return Page.of(found, page, JooqTeams::key);
  }

  /** Read off an index in its order. */
  Select<? extends Record> page(TeamFilter filter, PageRequest page) {
    return DSL.select(rows.fields())
        .from(TEAM)
        .where(
            in(filter.scope()),
            filter.dissolved() ? DSL.noCondition() : TEAM.DISSOLVED.isNull(),
            page.after().map(JooqTeams::past).orElseGet(DSL::noCondition))
        .orderBy(TEAM.VILLAGE, TEAM.ID)
        .limit(page.limit());
  }

  private static Condition in(Scope scope) {
    return switch (scope) {
      case Scope.OfGrid(var grid) -> TEAM.GRID.eq(grid.value());
      case Scope.Within(var root) ->
          TEAM.VILLAGE.like(root.value().substring(0, root.level().digits()) + "%");
    };
  }

  private static String key(Loaded<Team> team) {
    return team.aggregate().village().value() + "/" + team.aggregate().id().value();
  }

  /** Not a comparison of rows: MariaDB would not look that up in an index. */
  private static Condition past(String key) {
    int slash = Math.max(key.indexOf('/'), 0);
    var village = key.substring(0, slash);
    try {
      var id = UUID.fromString(key.substring(slash + 1));
      return TEAM.VILLAGE.ge(village).and(TEAM.VILLAGE.gt(village).or(TEAM.ID.gt(id)));
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
  }
}
