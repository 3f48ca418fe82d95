package org.fengqiao.domain.petitions;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.petitions.PetitionFixtures.BUREAU;
import static org.fengqiao.domain.petitions.PetitionFixtures.CLERK;
import static org.fengqiao.domain.petitions.PetitionFixtures.ELSEWHERE;
import static org.fengqiao.domain.petitions.PetitionFixtures.HANDLER;
import static org.fengqiao.domain.petitions.PetitionFixtures.OUTSIDER;
import static org.fengqiao.domain.petitions.PetitionFixtures.backlog;
import static org.fengqiao.domain.petitions.PetitionFixtures.local;
import static org.fengqiao.domain.petitions.PetitionFixtures.reexamined;
import static org.fengqiao.domain.petitions.PetitionFixtures.registered;
import static org.fengqiao.domain.petitions.PetitionTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class PetitionBacklogTest {
  private static final Instant NOW = local("2026-03-02T09:00");
  private static final OfficerId LEADER = new OfficerId(id(70));

  private static Post post() {
    var post =
        Post.create(
                new PostId(id(71)),
                new Role("district-leader"),
                ELSEWHERE,
                Patch.of(new DivisionCode("340803000000")),
                "区领导",
                NOW)
            .after();
    return post.appoint(new AppointmentId(id(72)), LEADER, NOW, Optional.empty()).after();
  }

  private static Petition marked(Petition p) {
    return backlog(p, NOW).mark(CLERK, post(), LEADER, Set.of(ELSEWHERE), WORDS).after();
  }

  @Test
  void hasALeaderInChargeWhoSeesItAndSaysHowItGoes() {
    var p = marked(reexamined(NOW));
    assertEquals(LEADER, p.backlog().orElseThrow().leader());
    assertTrue(p.seenBy().units().contains(ELSEWHERE));
    assertTrue(!p.hands().contains(ELSEWHERE));
    var on = backlog(p, NOW).goOn(OUTSIDER, WORDS).after();
    var solved = backlog(on, NOW).solve(OUTSIDER, WORDS).after();
    assertEquals(1, solved.backlog().orElseThrow().progress().size());
    assertTrue(solved.backlog().orElseThrow().solved().isPresent());
  }

  @Test
  void isMarkedByWhoHasItOrRegisteredItForWhoHoldsThePost() {
    var p = registered(PetitionKind.CLAIM, NOW, NOW);
    refused(
        PetitionReason.NOT_IN_HAND,
        () -> backlog(p, NOW).mark(HANDLER, post(), LEADER, Set.of(ELSEWHERE), WORDS));
    refused(
        PetitionReason.LEADER_NOT_IN_POST,
        () -> backlog(p, NOW).mark(CLERK, post(), new OfficerId(id(73)), Set.of(), WORDS));
  }

  @Test
  void isNeverInChargeOfWhomItAccuses() {
    var accused = new Accused(List.of(), List.of(new PostId(id(71))), List.of(ELSEWHERE));
    var p = registered(PetitionKind.ACCUSATION, NOW, NOW, accused);
    refused(
        PetitionReason.ROUTED_TO_ACCUSED,
        () -> backlog(p, NOW).mark(CLERK, post(), LEADER, Set.of(ELSEWHERE), WORDS));
  }

  @Test
  void isNeverInChargeOfALeaderWhoHoldsAnotherPostWhereItAccuses() {
    var accused = new Accused(List.of(), List.of(new PostId(id(75))), List.of(BUREAU));
    var p = registered(PetitionKind.ACCUSATION, NOW, NOW, accused);
    var leads = Set.of(ELSEWHERE, BUREAU);
    refused(
        PetitionReason.ROUTED_TO_ACCUSED,
        () -> backlog(p, NOW).mark(CLERK, post(), LEADER, leads, WORDS));
    assertTrue(
        backlog(p, NOW).mark(CLERK, post(), LEADER, Set.of(ELSEWHERE), WORDS).after().isBacklog());
  }

  @Test
  void goesOnUnderAnotherLeaderAndKeepsTheLatestOfItsProgress() {
    var p = marked(registered(PetitionKind.CLAIM, NOW, NOW));
    for (int i = 0; i < Backlog.MOST_PROGRESS + 1; i++) {
      p = backlog(p, NOW.plusSeconds(i)).goOn(CLERK, WORDS).after();
    }
    var kept = marked(p).backlog().orElseThrow().progress();
    assertEquals(Backlog.MOST_PROGRESS, kept.size());
    assertEquals(NOW.plusSeconds(1), kept.getFirst().time());
  }

  @Test
  void isNoneUntilItIsMarkedNorOnceItIsSolved() {
    var p = registered(PetitionKind.CLAIM, NOW, NOW);
    refused(PetitionReason.NOT_A_BACKLOG, () -> backlog(p, NOW).goOn(CLERK, WORDS));
    var solved = backlog(marked(p), NOW).solve(CLERK, WORDS).after();
    refused(PetitionReason.NOT_A_BACKLOG, () -> backlog(solved, NOW).solve(CLERK, WORDS));
    assertEquals(List.of(), marked(solved).backlog().orElseThrow().progress());
    refused(PetitionReason.NOT_IN_HAND, () -> backlog(marked(p), NOW).goOn(HANDLER, WORDS));
    assertTrue(!marked(p).hands().contains(BUREAU));
  }

  @Test
  void forgetsThePetitionerOnce() {
    var p = registered(PetitionKind.CLAIM, NOW, NOW);
    var erased = backlog(p, NOW).at().erase();
    assertEquals(Optional.of(WORDS.id()), erased.facts().getFirst().erases());
    assertEquals(Optional.empty(), erased.after().petitioner());
    refused(PetitionReason.PETITIONER_ERASED, () -> backlog(erased.after(), NOW).at().erase());
  }
}
