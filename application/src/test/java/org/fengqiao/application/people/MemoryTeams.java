package org.fengqiao.application.people;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.people.Team;

/** The teams of a store in memory. */
public record MemoryTeams(MemoryStore store) implements Teams {
  @Override
  public Page<Loaded<Team>> list(TeamFilter filter, PageRequest page) {
    var found =
        store
            .all(Team.class)
            .filter(team -> filter.matches(team.aggregate()))
            .filter(team -> key(team).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryTeams::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryTeams::key);
  }

  private static String key(Loaded<Team> team) {
    return team.aggregate().village().value() + "/" + team.aggregate().id().value();
  }
}
