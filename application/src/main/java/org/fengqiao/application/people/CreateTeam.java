package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Team;
import org.fengqiao.domain.people.TeamId;
import org.fengqiao.domain.people.TeamMember;

/** Sets up the team of a grid. */
public final class CreateTeam {
  private final Access access;
  private final Grids grids;
  private final KnownMembers known;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public CreateTeam(
      Access access,
      Grids grids,
      OfficerRegister register,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.grids = grids;
    this.known = new KnownMembers(register);
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /** The team to set up; see {@link Team} for the rules of its fields. */
  public record Command(Request request, GridId grid, String name, List<TeamMember> members) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(grid);
      Objects.requireNonNull(name);
      members = List.copyOf(members);
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, OFFICER_NOT_FOUND, OFFICER_ERASED,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Team> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_TEAM);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Team> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var grid =
        grids
            .find(command.grid())
            .orElseThrow(() ->
                Refusal.notFound(GridReason.GRID_NOT_FOUND, "grids/" + command.grid().value()))
            .aggregate();
    grid.requireStanding();
    var id = new TeamId(ids.next());
    var made = Team.create(id, grid.id(), grid.village(), command.name(), command.members(), now);
    known.require(command.members());
    return Changes.making(Actor.of(caller.partner()), now, made);
  }
}
