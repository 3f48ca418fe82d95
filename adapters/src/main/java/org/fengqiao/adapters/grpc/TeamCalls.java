package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.CreateTeam;
import org.fengqiao.application.people.DissolveTeam;
import org.fengqiao.application.people.GetTeam;
import org.fengqiao.application.people.ListTeams;
import org.fengqiao.application.people.TeamFilter;
import org.fengqiao.application.people.TeamFilter.Scope;
import org.fengqiao.application.people.UpdateTeam;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.Team;
import org.fengqiao.domain.people.TeamMember;
import org.fengqiao.domain.people.TeamRole;
import org.fengqiao.proto.people.v1.CreateTeamRequest;
import org.fengqiao.proto.people.v1.CreateTeamResponse;
import org.fengqiao.proto.people.v1.DissolveTeamRequest;
import org.fengqiao.proto.people.v1.DissolveTeamResponse;
import org.fengqiao.proto.people.v1.GetTeamRequest;
import org.fengqiao.proto.people.v1.ListTeamsRequest;
import org.fengqiao.proto.people.v1.ListTeamsResponse;
import org.fengqiao.proto.people.v1.UpdateTeamRequest;
import org.fengqiao.proto.people.v1.UpdateTeamResponse;

/** Translates the calls about teams. */
final class TeamCalls {
  private static final EnumNames<TeamRole, org.fengqiao.proto.people.v1.TeamRole> ROLE =
      EnumNames.of(TeamRole.class, org.fengqiao.proto.people.v1.TeamRole.class, "TEAM_ROLE");
  private static final List<String> CHANGEABLE = List.of("display_name", "members");

  private final CreateTeam create;
  private final GetTeam get;
  private final ListTeams list;
  private final UpdateTeam update;
  private final DissolveTeam dissolve;

  @Inject
  TeamCalls(
      CreateTeam create, GetTeam get, ListTeams list, UpdateTeam update, DissolveTeam dissolve) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.dissolve = dissolve;
  }

  CreateTeamResponse create(Caller caller, CreateTeamRequest request) {
    var team = request.getTeam();
    var answer =
        Nested.in(
            "team",
            team,
            () ->
                create.create(
                    caller,
                    new CreateTeam.Command(
                        Requests.of(caller, request),
                        Names.grid("team.grid", team.getGrid()),
                        team.getDisplayName(),
                        members(team))));
    return CreateTeamResponse.newBuilder()
        .setTeam(team(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.people.v1.Team get(Caller caller, GetTeamRequest request) {
    return team(get.get(caller, Names.team("name", request.getName())));
  }

  ListTeamsResponse list(Caller caller, ListTeamsRequest request) {
    var page = Page.of(request);
    var filter = new TeamFilter(scope(request), request.getShowDissolved());
    var found = list.list(caller, new ListTeams.Command(filter, page.asked()));
    return ListTeamsResponse.newBuilder()
        .addAllTeams(found.map(TeamCalls::team).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  UpdateTeamResponse update(Caller caller, UpdateTeamRequest request) {
    var team = request.getTeam();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var command =
        Nested.in(
            "team",
            team,
            () ->
                new UpdateTeam.Command(
                    Requests.of(caller, request),
                    Names.team("team.name", team.getName()),
                    Names.optional(team.getEtag(), Function.identity()),
                    mask.value("display_name", team::getDisplayName),
                    mask.value("members", () -> members(team))));
    var answer = Nested.in("team", team, () -> update.update(caller, command));
    return UpdateTeamResponse.newBuilder()
        .setTeam(team(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  DissolveTeamResponse dissolve(Caller caller, DissolveTeamRequest request) {
    var command =
        new DissolveTeam.Command(
            Requests.of(caller, request),
            Names.team("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = dissolve.dissolve(caller, command);
    return DissolveTeamResponse.newBuilder()
        .setTeam(team(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private static Scope scope(ListTeamsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.Within(Names.division("division", request.getDivision()));
      case GRID -> new Scope.OfGrid(Names.grid("grid", request.getGrid()));
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one division or one grid");
    };
  }

  private static List<TeamMember> members(org.fengqiao.proto.people.v1.Team team) {
    var members = new ArrayList<TeamMember>();
    for (int i = 0; i < team.getMembersCount(); i++) {
      var path = "members[" + i + "]";
      var member = team.getMembers(i);
      members.add(
          Nested.in(
              path,
              member,
              () ->
                  new TeamMember(
                      Names.officer("officer", member.getOfficer()),
                      ROLE.required("role", member.getRole()),
                      member.getDuty())));
    }
    return members;
  }

  private static org.fengqiao.proto.people.v1.Team team(Loaded<Team> loaded) {
    var team = loaded.aggregate();
    var proto =
        org.fengqiao.proto.people.v1.Team.newBuilder()
            .setName(Names.of(team.id()))
            .setGrid(Names.of(team.grid()))
            .setDisplayName(team.name())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(team.created()));
    team.members()
        .forEach(member ->
            proto.addMembers(
                org.fengqiao.proto.people.v1.TeamMember.newBuilder()
                    .setOfficer(Names.of(member.officer()))
                    .setRole(ROLE.toProto(member.role()))
                    .setDuty(member.duty())));
    team.dissolved().ifPresent(time -> proto.setDissolveTime(Times.toProto(time)));
    return proto.build();
  }
}
