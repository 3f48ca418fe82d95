package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A route that a pack gives to matters of some kinds: here the police have ordinary events. */
class CaseKindRouteTest {
  private final CaseTown town = new CaseTown();

  @BeforeEach
  void giveEventsToThePolice() {
    var pack = town.rules.inForce(GroundTown.VILLAGE, town.town.now()).orElseThrow();
    var ladders = new ArrayList<>(pack.rules().ladders());
    var police = new LadderStep(TownRules.POLICE, false, Optional.of(TownRules.LAST));
    ladders.add(new Ladder(Tier.ORDINARY, Set.of(CaseKind.EVENT), List.of(police)));
    town.rules.climb(ladders);
  }

  private Case ofNoKind() {
    var command = town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), town.village());
    return town.report.report(town.platform(), command).aggregate();
  }

  private static List<String> roles(Case c) {
    return c.climb().orElseThrow().posts().stream()
        .map(post -> post.role().orElseThrow().value())
        .toList();
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream().map(run -> run.clock().name().value()).toList();
  }

  @Test
  void isThatOfMattersOfTheKindWithTheClockOfItsStep() {
    var c = town.aCase();
    assertEquals(List.of(TownRules.POLICE.role().value()), roles(c));
    assertEquals(town.police.unit(), c.climb().orElseThrow().now().unit());
    assertEquals(List.of("LAST"), running(c));
  }

  @Test
  void isThatOfNoOtherMatters() {
    var c = ofNoKind();
    assertEquals(
        List.of(TownRules.SECRETARY.role().value(), TownRules.POLICE.role().value()), roles(c));
    assertEquals(List.of("STEP"), running(c));
  }

  @Test
  void isTakenOnceTheKindIsKnown() {
    var c = town.aPetition(Optional.empty());
    var event = Optional.of(CaseKind.EVENT);
    var triaged = town.triage(c, Optional.empty(), event, Optional.of(Tier.ORDINARY));
    var sent = town.dispatch(triaged, Optional.empty(), Optional.empty());
    assertEquals(List.of(TownRules.POLICE.role().value()), roles(sent));
  }
}
