package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.fengqiao.domain.people.TeamMember;

/** Gives a team another name, or other members. */
public final class UpdateTeam {
  private final Access access;
  private final Aggregates aggregates;
  private final KnownMembers known;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public UpdateTeam(
      Access access,
      Aggregates aggregates,
      OfficerRegister register,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.known = new KnownMembers(register);
    this.store = store;
    this.clock = clock;
  }

  /**
   * What to change.
   *
   * @param etag the team's
   * @param name empty to leave it
   * @param members all of them; empty to leave them
   */
  public record Command(
      Request request,
      TeamId team,
      Optional<String> etag,
      Optional<String> name,
      Optional<List<TeamMember>> members) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(team);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(name);
      members = members.map(List::copyOf);
      if (name.isEmpty() && members.isEmpty()) {
        throw Refusal.invalid("update_mask", "names display_name, members, or both");
      }
    }
  }

  /**
   * Changes it.
   *
   * @throws Refusal RIGHT_MISSING, TEAM_NOT_FOUND, TEAM_DISSOLVED, OFFICER_NOT_FOUND,
   *     OFFICER_ERASED, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Team> update(Caller caller, Command command) {
    access.require(caller, Right.UPDATE_TEAM);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Team> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var team = GetTeam.find(aggregates, command.team()).checked(command.etag());
    var has = team.aggregate();
    var changed =
        has.change(command.name().orElse(has.name()), command.members().orElse(has.members()));
    known.require(command.members().orElse(List.of()));
    return Changes.moving(Actor.of(caller.partner()), now, team, changed);
  }
}
