package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PROJECT;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.ProjectFilter;
import org.fengqiao.application.people.Projects;
import org.fengqiao.application.people.UnitScope;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectStatus;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Projects in their table. */
public final class JooqProjects implements Projects {
  private final Database database;
  private final LoadedRows<Project> rows = new LoadedRows<>(PeopleTables.PROJECTS, PROJECT);

  @Inject
  public JooqProjects(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<Project>> list(ProjectFilter filter, PageRequest page) {
    var found = database.sql().fetch(page(filter, page)).map(rows::loaded);
    return Page.of(found, page, JooqProjects::key);
  }

  /** Read off an index in its order. */
  Select<? extends Record> page(ProjectFilter filter, PageRequest page) {
    return DSL.select(rows.fields())
        .from(PROJECT)
        .where(
            in(filter.scope()),
            filter.status().map(JooqProjects::stands).orElseGet(DSL::noCondition),
            filter
                .overdueOn()
                .map(day -> stands(ProjectStatus.ADOPTED).and(PROJECT.DUE.lt(day.toString())))
                .orElseGet(DSL::noCondition),
            PageKeys.afterPair(PROJECT.DIVISION, PROJECT.ID, PageKeys::uuid, page))
        .orderBy(PROJECT.DIVISION, PROJECT.ID)
        .limit(page.limit());
  }

  private static Condition stands(ProjectStatus status) {
    return PROJECT.STATUS.eq(status.name());
  }

  private static Condition in(UnitScope scope) {
    return switch (scope) {
      case UnitScope.OfUnit(var unit) -> PROJECT.UNIT.eq(unit.value());
      case UnitScope.Within(var root) -> PROJECT.DIVISION.like(root.stem() + "%");
    };
  }

  private static String key(Loaded<Project> project) {
    return project.aggregate().patch().division().value() + "/" + project.aggregate().id().value();
  }
}
