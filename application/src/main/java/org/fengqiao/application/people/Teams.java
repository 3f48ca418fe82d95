package org.fengqiao.application.people;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Team;

/** All teams, as committed now. One is found through {@code Aggregates}. */
public interface Teams {
  /**
   * A page by village, of one in the order they were set up; the key is the village's code and the
   * id, with a slash between.
   */
  Page<Loaded<Team>> list(TeamFilter filter, PageRequest page);
}
