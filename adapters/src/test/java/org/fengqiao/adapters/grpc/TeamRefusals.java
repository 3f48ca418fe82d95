package org.fengqiao.adapters.grpc;

import com.google.protobuf.FieldMask;
import java.util.UUID;
import org.fengqiao.proto.people.v1.CreateTeamRequest;
import org.fengqiao.proto.people.v1.DissolveTeamRequest;
import org.fengqiao.proto.people.v1.EraseOfficerRequest;
import org.fengqiao.proto.people.v1.GetTeamRequest;
import org.fengqiao.proto.people.v1.ListTeamsRequest;
import org.fengqiao.proto.people.v1.Team;
import org.fengqiao.proto.people.v1.TeamMember;
import org.fengqiao.proto.people.v1.TeamRole;
import org.fengqiao.proto.people.v1.UpdateTeamRequest;

/** What calls about teams are refused for. */
final class TeamRefusals {
  private static final UUID NONE = new UUID(7, 7);
  private static final String NOWHERE = "divisions/110000000000";
  private static final String NO_GRID = "grids/" + NONE;

  private final PeopleCalls calls;
  private final MetRefusals met;

  TeamRefusals(PeopleCalls calls, MetRefusals met) {
    this.calls = calls;
    this.met = met;
  }

  /** Meets them. */
  void meet(String officer) {
    var none = "teams/" + NONE;
    var leader = TeamMember.newBuilder().setOfficer(officer).setRole(TeamRole.TEAM_ROLE_LEADER);
    var second =
        TeamMember.newBuilder()
            .setOfficer(calls.anOfficer("王芳").getName())
            .setRole(TeamRole.TEAM_ROLE_SECOND);
    var stray = second.clone().setOfficer("officers/" + NONE);
    var grid = Names.of(calls.town.aGrid().id());
    var team = Team.newBuilder().setGrid(grid).setDisplayName("第一网格团队");
    team.addMembers(leader).addMembers(second);
    var making = CreateTeamRequest.newBuilder().setRequestId(calls.requestId()).setTeam(team);
    met.meet(
        "NOT_FOUND GRID_NOT_FOUND", making.clone().setTeam(team.clone().setGrid(NO_GRID)).build());
    var ended = team.clone().setGrid(calls.town.anEndedGrid().name());
    met.meet("FAILED_PRECONDITION GRID_ENDED", making.clone().setTeam(ended).build());
    met.meet(
        "NOT_FOUND OFFICER_NOT_FOUND",
        making.clone().setTeam(team.clone().setMembers(1, stray)).build());
    var gone = second.clone().setOfficer(erased());
    met.meet(
        "FAILED_PRECONDITION OFFICER_ERASED",
        making.clone().setTeam(team.clone().setMembers(1, gone)).build());
    met.meet("NOT_FOUND TEAM_NOT_FOUND", GetTeamRequest.newBuilder().setName(none).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND", ListTeamsRequest.newBuilder().setDivision(NOWHERE).build());
    met.meet("NOT_FOUND GRID_NOT_FOUND", ListTeamsRequest.newBuilder().setGrid(NO_GRID).build());
    var made = calls.people.createTeam(making.build()).getTeam();
    var updating =
        UpdateTeamRequest.newBuilder()
            .setRequestId(calls.requestId())
            .setTeam(made)
            .setUpdateMask(FieldMask.newBuilder().addPaths("members"));
    met.meet(
        "NOT_FOUND TEAM_NOT_FOUND",
        updating.clone().setTeam(made.toBuilder().setName(none)).build());
    met.meet(
        "NOT_FOUND OFFICER_NOT_FOUND",
        updating.clone().setTeam(made.toBuilder().setMembers(1, stray)).build());
    met.meet(
        "FAILED_PRECONDITION OFFICER_ERASED",
        updating.clone().setTeam(made.toBuilder().setMembers(1, gone)).build());
    var ending = DissolveTeamRequest.newBuilder().setRequestId(calls.requestId());
    met.meet("NOT_FOUND TEAM_NOT_FOUND", ending.clone().setName(none).build());
    var _ = calls.people.dissolveTeam(ending.setName(made.getName()).build());
    var late = made.toBuilder().clearEtag();
    met.meet("FAILED_PRECONDITION TEAM_DISSOLVED", updating.setTeam(late).build());
    met.meet("FAILED_PRECONDITION TEAM_DISSOLVED", ending.setRequestId(calls.requestId()).build());
  }

  private String erased() {
    var officer = calls.anOfficer("钱某").getName();
    var _ =
        calls.people.eraseOfficer(
            EraseOfficerRequest.newBuilder()
                .setRequestId(calls.requestId())
                .setName(officer)
                .build());
    return officer;
  }
}
