package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Team;
import org.fengqiao.domain.people.TeamId;

/** Shows a team, dissolved or not. */
public final class GetTeam {
  private final Access access;
  private final Aggregates aggregates;

  @Inject
  public GetTeam(Access access, Aggregates aggregates) {
    this.access = access;
    this.aggregates = aggregates;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, TEAM_NOT_FOUND
   */
  public Loaded<Team> get(Caller caller, TeamId id) {
    access.require(caller, Right.READ_PEOPLE);
    return find(aggregates, id);
  }

  /** The team, or TEAM_NOT_FOUND. */
  static Loaded<Team> find(Aggregates aggregates, TeamId id) {
    return aggregates
        .find(Team.class, id.ref())
        .orElseThrow(() -> Refusal.notFound(PeopleReason.TEAM_NOT_FOUND, "teams/" + id.value()));
  }
}
