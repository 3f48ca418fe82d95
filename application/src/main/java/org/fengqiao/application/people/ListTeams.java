package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.TeamFilter.Scope;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Team;

/** Lists the teams of a grid, or of all grids of a division's subtree, by village. */
public final class ListTeams {
  private final Access access;
  private final Ground ground;
  private final Teams teams;

  @Inject
  public ListTeams(Access access, Ground ground, Teams teams) {
    this.access = access;
    this.ground = ground;
    this.teams = teams;
  }

  /** Which teams. */
  public record Command(TeamFilter filter, PageRequest page) {
    public Command {
      Objects.requireNonNull(filter);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND
   */
  public Page<Loaded<Team>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var _ =
        switch (command.filter().scope()) {
          case Scope.OfGrid(var grid) -> ground.known(new Spot.InGrid(grid));
          case Scope.Within(var division) -> ground.known(new Spot.InDivision(division));
        };
    return teams.list(command.filter(), command.page());
  }
}
