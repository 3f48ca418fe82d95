package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TeamTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final TeamMember LEADER = member(1, TeamRole.LEADER);
  private static final TeamMember SECOND = member(2, TeamRole.SECOND);

  @Test
  void hasALeaderASecondAndAnyNumberOfOthers() {
    var members = List.of(LEADER, SECOND, member(3, TeamRole.MEMBER), member(4, TeamRole.MEMBER));
    assertEquals(members, team(members).members());
    assertEquals(List.of(LEADER, SECOND), team(List.of(LEADER, SECOND)).members());
  }

  @Test
  void isRefusedWithoutLeaderOrSecondOrWithTwo() {
    assertInvalid("members", () -> team(List.of(LEADER)));
    assertInvalid("members", () -> team(List.of(SECOND)));
    assertInvalid("members", () -> team(List.of(LEADER, SECOND, member(3, TeamRole.LEADER))));
    assertInvalid("members", () -> team(List.of(LEADER, SECOND, member(3, TeamRole.SECOND))));
  }

  @Test
  void namesEachOfficerOnce() {
    assertInvalid("members", () -> team(List.of(LEADER, SECOND, member(1, TeamRole.MEMBER))));
  }

  @Test
  void isNoLargerThanATeam() {
    var members = new ArrayList<>(List.of(LEADER, SECOND));
    for (int i = members.size(); i < Team.MOST_MEMBERS; i++) {
      members.add(member(100 + i, TeamRole.MEMBER));
    }
    assertEquals(Team.MOST_MEMBERS, team(members).members().size());
    members.add(member(999, TeamRole.MEMBER));
    assertInvalid("members", () -> team(members));
  }

  @Test
  void changesItsNameAndItsMembers() {
    var changed = team(List.of(LEADER, SECOND)).change("新名", List.of(SECOND, LEADER)).after();
    assertEquals("新名", changed.name());
    assertEquals(List.of(SECOND, LEADER), changed.members());
    assertInvalid("members", () -> changed.change("新名", List.of(LEADER)));
    assertInvalid("display_name", () -> changed.change("", changed.members()));
  }

  @Test
  void changesNoMoreOnceItIsDissolved() {
    var dissolved = team(List.of(LEADER, SECOND)).dissolve(NOW).after();
    assertEquals(Optional.of(NOW), dissolved.dissolved());
    assertEquals(List.of(LEADER, SECOND), dissolved.members());
    assertDissolved(() -> dissolved.dissolve(NOW));
    assertDissolved(() -> dissolved.change("新名", dissolved.members()));
  }

  private static Team team(List<TeamMember> members) {
    return Team.create(
            new TeamId(new UUID(0, 7)),
            new GridId(new UUID(0, 8)),
            new DivisionCode("620402202206"),
            "第一网格团队",
            members,
            NOW)
        .after();
  }

  private static TeamMember member(int number, TeamRole role) {
    return new TeamMember(new OfficerId(new UUID(1, number)), role, "");
  }

  private static void assertInvalid(String field, Executable call) {
    var refusal = assertThrows(Refusal.class, call);
    assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
    assertEquals(field, refusal.details().get("field"));
  }

  private static void assertDissolved(Executable call) {
    assertEquals(PeopleReason.TEAM_DISSOLVED, assertThrows(Refusal.class, call).reason());
  }
}
