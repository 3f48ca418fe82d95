package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.people.TeamFact.TeamChanged;
import org.fengqiao.domain.people.TeamFact.TeamCreated;
import org.fengqiao.domain.people.TeamFact.TeamDissolved;

/**
 * The team of a grid (网格团队 1+1+N): one leader, one second, and any number of others. Who must act
 * on a case is not told by teams but by posts.
 *
 * @param village the grid's
 * @param name 1 to 64 characters
 * @param members in the order given: one leader, one second, each officer once
 * @param dissolved when; empty while it stands
 */
public record Team(
    TeamId id,
    GridId grid,
    DivisionCode village,
    String name,
    List<TeamMember> members,
    Instant created,
    Optional<Instant> dissolved)
    implements Aggregate {
  /** The most members, the leader and the second included. */
  public static final int MOST_MEMBERS = 100;

  private static final int LONGEST_NAME = 64;

  public static final Lineage<Team, TeamFact> LINEAGE =
      new Lineage<>(AggregateKind.TEAM, Team.class, TeamFact.class, Team::begun, Team::after);

  public Team {
    Objects.requireNonNull(id);
    Objects.requireNonNull(grid);
    Objects.requireNonNull(village);
    name = Text.required("display_name", name, LONGEST_NAME);
    members = List.copyOf(members);
    requireWhole(members);
  }

  private static void requireWhole(List<TeamMember> members) {
    if (members.size() > MOST_MEMBERS) {
      throw Refusal.invalid("members", "are at most " + MOST_MEMBERS);
    }
    if (count(members, TeamRole.LEADER) != 1 || count(members, TeamRole.SECOND) != 1) {
      throw Refusal.invalid("members", "have one leader and one second");
    }
    if (members.stream().map(TeamMember::officer).distinct().count() != members.size()) {
      throw Refusal.invalid("members", "name each officer once");
    }
  }

  private static long count(List<TeamMember> members, TeamRole role) {
    return members.stream().filter(member -> member.role() == role).count();
  }

  /**
   * Sets up a team.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static Decided<Team> create(
      TeamId id,
      GridId grid,
      DivisionCode village,
      String name,
      List<TeamMember> members,
      Instant now) {
    var clean = new Team(id, grid, village, name, members, now, Optional.empty());
    return LINEAGE.begin(
        List.of(new TeamCreated(id, grid, village, clean.name(), clean.members(), now)));
  }

  /**
   * Gives it another name, or other members.
   *
   * @throws Refusal INVALID_FIELD; TEAM_DISSOLVED
   */
  public Decided<Team> change(String newName, List<TeamMember> newMembers) {
    requireStanding();
    var clean = new Team(id, grid, village, newName, newMembers, created, dissolved);
    return LINEAGE.move(this, List.of(new TeamChanged(clean.name(), clean.members())));
  }

  /**
   * Dissolves it; who was in it stays on record.
   *
   * @throws Refusal TEAM_DISSOLVED
   */
  public Decided<Team> dissolve(Instant now) {
    requireStanding();
    return LINEAGE.move(this, List.of(new TeamDissolved(now)));
  }

  private void requireStanding() {
    if (dissolved.isPresent()) {
      throw Refusal.illegalNow(
          PeopleReason.TEAM_DISSOLVED,
          List.of(),
          Map.of("dissolve_time", dissolved.get().toString()));
    }
  }

  private static Team begun(TeamFact fact) {
    return switch (fact) {
      case TeamCreated made ->
          new Team(
              made.id(),
              made.grid(),
              made.village(),
              made.name(),
              made.members(),
              made.time(),
              Optional.empty());
      case TeamChanged _, TeamDissolved _ ->
          throw new IllegalStateException("a team is created first");
    };
  }

  private Team after(TeamFact fact) {
    return switch (fact) {
      case TeamChanged changed ->
          new Team(id, grid, village, changed.name(), changed.members(), created, dissolved);
      case TeamDissolved ended ->
          new Team(id, grid, village, name, members, created, Optional.of(ended.time()));
      case TeamCreated _ -> throw new IllegalStateException("a team is created once");
    };
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
