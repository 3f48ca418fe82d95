package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.people.v1.CreateTeamRequest;
import org.fengqiao.proto.people.v1.DissolveTeamRequest;
import org.fengqiao.proto.people.v1.GetTeamRequest;
import org.fengqiao.proto.people.v1.ListTeamsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Team;
import org.fengqiao.proto.people.v1.TeamMember;
import org.fengqiao.proto.people.v1.TeamRole;
import org.fengqiao.proto.people.v1.UpdateTeamRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams of grids, as a client meets them. */
class TeamCallsTest extends PeopleCalls {
  private String grid = "";
  private TeamMember leader = TeamMember.getDefaultInstance();
  private TeamMember second = TeamMember.getDefaultInstance();

  @BeforeEach
  void enterOfficers() {
    grid = Names.of(town.aGrid().id());
    leader = member("张建国", TeamRole.TEAM_ROLE_LEADER, "网格长");
    second = member("王芳", TeamRole.TEAM_ROLE_SECOND, "专职网格员");
  }

  @Test
  void setsUpATeamAndShowsIt() {
    var request = creating(team());
    var created = people.createTeam(request);
    var made = created.getTeam();
    assertEquals(List.of(leader, second), made.getMembersList());
    assertEquals(made, people.getTeam(GetTeamRequest.newBuilder().setName(made.getName()).build()));
    assertEquals(List.of(made), listed(false));
    var again = people.createTeam(request);
    assertFalse(created.getRepeated());
    assertTrue(again.getRepeated());
    assertEquals(made, again.getTeam());
  }

  @Test
  void changesWhatTheMaskNamesAndNothingElse() {
    var made = people.createTeam(creating(team())).getTeam();
    var other = made.toBuilder().setDisplayName("第二团队").clearMembers();
    var renamed = people.updateTeam(updating(other, "display_name")).getTeam();
    assertEquals("第二团队", renamed.getDisplayName());
    assertEquals(made.getMembersList(), renamed.getMembersList());
    var more = member("李梅", TeamRole.TEAM_ROLE_MEMBER, "楼长");
    var larger = renamed.toBuilder().setDisplayName("").addMembers(more);
    var changed = people.updateTeam(updating(larger, "members")).getTeam();
    assertEquals(List.of(leader, second, more), changed.getMembersList());
    assertEquals("第二团队", changed.getDisplayName());
    var stale = updating(made.toBuilder(), "members");
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> people.updateTeam(stale)).what());
  }

  @Test
  void dissolvesATeamAndListsItOnlyWhenAsked() {
    var made = people.createTeam(creating(team())).getTeam();
    var ending = DissolveTeamRequest.newBuilder().setRequestId(requestId());
    var ended = people.dissolveTeam(ending.setName(made.getName()).build()).getTeam();
    assertEquals(Times.toProto(town.now()), ended.getDissolveTime());
    assertEquals(List.of(), listed(false));
    assertEquals(List.of(ended), listed(true));
  }

  @Test
  void refusesByTheField() {
    assertEquals("team.members", field(team().removeMembers(1)));
    assertEquals("team.display_name", field(team().setDisplayName("")));
    assertEquals("team.grid", field(team().setGrid("grids/x")));
    assertEquals(
        "team.members[1].role", field(team().setMembers(1, second.toBuilder().clearRole())));
    assertEquals(
        "team.members[1].duty",
        field(team().setMembers(1, second.toBuilder().setDuty("长".repeat(41)))));
    var made = people.createTeam(creating(team())).getTeam();
    var maskless = updating(made.toBuilder(), "grid");
    assertEquals("update_mask", Refused.by(() -> people.updateTeam(maskless)).field());
    var none = maskless.toBuilder().clearUpdateMask().build();
    assertEquals("update_mask", Refused.by(() -> people.updateTeam(none)).field());
    var scopeless = ListTeamsRequest.getDefaultInstance();
    assertEquals("scope", Refused.by(() -> people.listTeams(scopeless)).field());
  }

  @Test
  void wantsARightForEachMutation() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var making = creating(team());
    assertEquals("CREATE_TEAM", Refused.by(() -> stranger.createTeam(making)).metadata("right"));
    var made = people.createTeam(making).getTeam();
    var updating = updating(made.toBuilder(), "members");
    assertEquals("UPDATE_TEAM", Refused.by(() -> stranger.updateTeam(updating)).metadata("right"));
    var ending =
        DissolveTeamRequest.newBuilder().setRequestId(requestId()).setName(made.getName()).build();
    assertEquals(
        "DISSOLVE_TEAM", Refused.by(() -> stranger.dissolveTeam(ending)).metadata("right"));
  }

  private String field(Team.Builder team) {
    return Refused.by(() -> people.createTeam(creating(team))).field();
  }

  private Team.Builder team() {
    return Team.newBuilder()
        .setGrid(grid)
        .setDisplayName("第一网格团队")
        .addMembers(leader)
        .addMembers(second);
  }

  private TeamMember member(String name, TeamRole role, String duty) {
    return TeamMember.newBuilder()
        .setOfficer(anOfficer(name).getName())
        .setRole(role)
        .setDuty(duty)
        .build();
  }

  private CreateTeamRequest creating(Team.Builder team) {
    return CreateTeamRequest.newBuilder().setRequestId(requestId()).setTeam(team).build();
  }

  private UpdateTeamRequest updating(Team.Builder team, String field) {
    return UpdateTeamRequest.newBuilder()
        .setRequestId(requestId())
        .setTeam(team)
        .setUpdateMask(FieldMask.newBuilder().addPaths(field))
        .build();
  }

  private List<Team> listed(boolean dissolved) {
    var asked = ListTeamsRequest.newBuilder().setDivision(DISTRICT).setShowDissolved(dissolved);
    return people.listTeams(asked.build()).getTeamsList();
  }
}
