package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.TeamFilter.Scope;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Team;
import org.fengqiao.domain.people.TeamId;
import org.fengqiao.domain.people.TeamMember;
import org.fengqiao.domain.people.TeamRole;
import org.junit.jupiter.api.Test;

/** How {@link Teams} are looked through. */
public interface TeamsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");
  DivisionCode TOWN = new DivisionCode("620402202000");

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no teams yet. */
  Teams teams();

  @Test
  default void listsTheTeamsOfASubtreeAndOfAGridPageByPage() {
    var grid = new GridId(id());
    var third = team(grid, SECOND);
    var first = team(new GridId(id()), FIRST);
    var fourth = team(new GridId(id()), SECOND);
    var second = team(new GridId(id()), FIRST);
    team(new GridId(id()), ELSEWHERE);
    for (int size : List.of(1, 2, 3, 500)) {
      assertEquals(
          List.of(first, second, third, fourth), listed(new Scope.Within(TOWN), false, size));
      assertEquals(List.of(third, fourth), listed(new Scope.Within(SECOND), false, size));
      assertEquals(List.of(third), listed(new Scope.OfGrid(grid), false, size));
    }
    dissolve(third);
    assertEquals(List.of(first, second, fourth), listed(new Scope.Within(TOWN), false, 1));
    assertEquals(List.of(first, second, third, fourth), listed(new Scope.Within(TOWN), true, 2));
    assertEquals(List.of(), listed(new Scope.OfGrid(grid), false, 50));
    assertEquals(List.of(third), listed(new Scope.OfGrid(grid), true, 50));
  }

  private List<TeamId> listed(Scope scope, boolean dissolved, int size) {
    var found = new ArrayList<TeamId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = teams().list(new TeamFilter(scope, dissolved), next.get());
      page.items().forEach(team -> found.add(team.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private static UUID id() {
    return new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + MADE.incrementAndGet());
  }

  private TeamId team(GridId grid, DivisionCode village) {
    var id = new TeamId(id());
    var members =
        List.of(
            new TeamMember(new OfficerId(id()), TeamRole.LEADER, "网格长"),
            new TeamMember(new OfficerId(id()), TeamRole.SECOND, ""));
    var made = Team.create(id, grid, village, "网格团队", members, NOW);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return id;
  }

  private void dissolve(TeamId id) {
    store()
        .act(() -> {
          var team = aggregates().find(Team.class, id.ref()).orElseThrow();
          var dissolved = team.aggregate().dissolve(NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, team, dissolved));
        });
  }
}
