package org.fengqiao.application.people;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.people.Project;

/** The projects of a store in memory. */
public record MemoryProjects(MemoryStore store) implements Projects {
  @Override
  public Page<Loaded<Project>> list(ProjectFilter filter, PageRequest page) {
    var found =
        store
            .all(Project.class)
            .filter(project -> filter.matches(project.aggregate()))
            .filter(project -> key(project).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryProjects::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryProjects::key);
  }

  private static String key(Loaded<Project> project) {
    return project.aggregate().patch().division().value() + "/" + project.aggregate().id().value();
  }
}
