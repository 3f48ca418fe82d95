package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Team;
import org.fengqiao.domain.people.TeamId;

/** Dissolves a team. */
public final class DissolveTeam {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public DissolveTeam(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which team.
   *
   * @param etag the team's
   */
  public record Command(Request request, TeamId team, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(team);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Dissolves it.
   *
   * @throws Refusal RIGHT_MISSING, TEAM_NOT_FOUND, TEAM_DISSOLVED, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Team> dissolve(Caller caller, Command command) {
    access.require(caller, Right.DISSOLVE_TEAM);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Team> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var team = GetTeam.find(aggregates, command.team()).checked(command.etag());
    return Changes.moving(Actor.of(caller.partner()), now, team, team.aggregate().dissolve(now));
  }
}
