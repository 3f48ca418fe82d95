package org.fengqiao.application.people;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Project;

/** All adopted projects, as committed now. One is found through {@code Aggregates}. */
public interface Projects {
  /**
   * A page by the division of their patch, in one in the order they were adopted; the key is the
   * division's code and the id, with a slash between.
   */
  Page<Loaded<Project>> list(ProjectFilter filter, PageRequest page);
}
