package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.store.Actor;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.Test;

class WakeCaseTest {
  private static final DivisionCode OTHER_VILLAGE = new DivisionCode("620402202205");

  private final CaseTown town = new CaseTown();

  private List<CaseFact.RungFired> fired(Case c) {
    return town.memory.of(c.ref(), 0, 100).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(CaseFact.RungFired.class::isInstance)
        .map(CaseFact.RungFired.class::cast)
        .toList();
  }

  private Case now(Case c) {
    return town.cases.find(c.id()).orElseThrow().aggregate();
  }

  @Test
  void saysWhenToLookAgainWhenNothingIsDue() {
    var c = town.aScan();
    var wakes = town.wake.wake(c.id()).orElseThrow();
    var contact = town.town.now().plus(Duration.ofMinutes(30));
    assertTrue(wakes.stream().anyMatch(wake -> wake.at().equals(contact)), wakes::toString);
    assertEquals(List.of(), fired(c));
  }

  @Test
  void movesAMissedContactToTheNextPostAndNamesWhoHoldsIt() {
    var c = town.aScan();
    town.pass(Duration.ofMinutes(30));
    town.wake.wake(c.id());
    assertEquals(Optional.of(town.police.unit()), now(c).lead());
    var entry = town.memory.of(c.ref(), 1, 1).getFirst();
    assertEquals(Actor.FENGQIAO, entry.actor());
    var moved =
        entry.facts().stream()
            .filter(CaseFact.LadderMoved.class::isInstance)
            .map(CaseFact.LadderMoved.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(town.policeman), moved.holders());
  }

  @Test
  void firesARungOnceHoweverManyLookAtOnce() {
    var c = town.aScan();
    town.pass(Duration.ofMinutes(31));
    try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        lookers.execute(() -> town.wake.wake(c.id()));
      }
    }
    assertEquals(1, fired(c).size());
  }

  @Test
  void marksWhatFiresAfterADaysStopAsLate() {
    var c = town.aScan();
    town.pass(Duration.ofDays(1));
    town.wake.wake(c.id());
    assertTrue(fired(c).getFirst().rung().late());
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream().map(run -> run.clock().name().value()).toList();
  }

  @Test
  void movesAlongTheLadderItStandsOnThoughANewPackNamesItsRolesOtherwise() {
    var c = town.aCase();
    town.rules.renameTheVillagesRoles();
    town.pass(Duration.ofDays(2));
    town.wake.wake(c.id());
    assertEquals(Optional.of(town.police.unit()), now(c).lead());
    assertEquals(List.of("LAST"), running(now(c)));
    var begun = now(c).runningClocks().getFirst().clock().spec();
    assertEquals(1, begun.version());
    town.pass(Duration.ofDays(2));
    town.wake.wake(c.id());
    assertEquals(2, fired(c).size());
  }

  @Test
  void startsTheNextStepsClockByThePackInForceWhereThatKnowsTheStep() {
    var c = town.aCase();
    town.rules.dropAllCategoriesButRoads();
    town.pass(Duration.ofDays(2));
    town.wake.wake(c.id());
    assertEquals(2, now(c).runningClocks().getFirst().clock().spec().version());
  }

  @Test
  void supervisesTheLastPostThatIsSetUpAsTheLaddersLastStepIs() {
    town.aPost(OTHER_VILLAGE, TownRules.SECRETARY);
    var road =
        town.command(
            Channel.HOTLINE,
            Optional.of(TownRules.ROAD),
            Optional.empty(),
            Optional.of(new Spot.InDivision(OTHER_VILLAGE)));
    var c = town.report.report(town.platform(), road).aggregate();
    assertEquals(List.of("LAST"), running(c));
    town.pass(Duration.ofDays(2));
    town.wake.wake(c.id());
    assertEquals(TownRules.LAST, fired(c).getFirst().clock());
  }
}
