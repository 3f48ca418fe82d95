package org.fengqiao.application.cases.spotchecks;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem;
import org.fengqiao.domain.cases.spotchecks.SpotCheckReason;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.junit.jupiter.api.Test;

/** Spot checks are drawn from what is closed, and by what packs say. */
class DrawSpotCheckTest {
  private final CaseTown town = new CaseTown();
  private final SpotCheckClerk clerk = new SpotCheckClerk(town);

  private SpotCheck draw(int size) {
    return clerk.draw().draw(clerk.centre(), clerk.drawing(size)).aggregate();
  }

  private static Set<CaseId> subjects(SpotCheck check) {
    var found = new HashSet<CaseId>();
    check.items().stream().map(SpotCheckItem::subject).forEach(found::add);
    return found;
  }

  private void checking(SpotCheckRule rule) {
    town.rules.handle(Casework.silent().with(rule).rule());
  }

  @Test
  void isOfTheCasesThatAreClosedAndWereReportedInThePeriod() {
    var first = clerk.closed();
    town.signedFor();
    town.pass(Duration.ofDays(1));
    clerk.closed();
    var check = draw(10);
    assertEquals(Set.of(first.id()), subjects(check));
    assertEquals(1, check.population());
    assertEquals(town.secretary.unit(), check.items().getFirst().lead());
  }

  @Test
  void readsThePopulationPageByPage() {
    for (int i = 0; i < 501; i++) {
      clerk.closed();
    }
    assertEquals(501, draw(3).population());
  }

  @Test
  void leavesOutWhatThePackOfThePatchKeepsOut() {
    var road = clerk.closed();
    clerk.close(town.signFor(town.aScan()).aggregate());
    checking(new SpotCheckRule(Optional.empty(), Set.of(), Set.of(Channel.QR_CODE), false));
    var check = draw(10);
    assertEquals(Set.of(road.id()), subjects(check));
    assertEquals(1, check.keptOut());
  }

  @Test
  void findsTheSameSampleByTheSameSeed() {
    for (int i = 0; i < 20; i++) {
      clerk.closed();
    }
    var first = draw(5);
    assertEquals(first.items(), draw(5).items());
    var other = clerk.drawing(GroundTown.TOWN, 5, Optional.of(8L));
    assertNotEquals(first.items(), clerk.draw().draw(clerk.centre(), other).aggregate().items());
  }

  @Test
  void drawsASeedByChanceWhereNoneIsGivenAndKeepsItForARepeat() {
    clerk.closed();
    var command = clerk.drawing(GroundTown.TOWN, 5, Optional.empty());
    var first = clerk.draw().draw(clerk.centre(), command);
    clerk.closed();
    var again = clerk.draw().draw(clerk.centre(), command);
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    var next = clerk.drawing(GroundTown.TOWN, 5, Optional.empty());
    assertNotEquals(
        first.aggregate().plan().draw().seed(),
        clerk.draw().draw(clerk.centre(), next).aggregate().plan().draw().seed());
  }

  @Test
  void namesThePostOfThePacksRoleOverTheDivision() {
    clerk.closed();
    assertEquals(Optional.empty(), draw(1).checker());
    var director = TownRules.DIRECTOR.role();
    checking(new SpotCheckRule(Optional.of(director), Set.of(), Set.of(), false));
    var post = town.director;
    assertEquals(
        Optional.of(new LadderPost(Optional.of(director), Optional.of(post.id()), post.unit())),
        draw(1).checker());
    // Over the whole district stands no post of a town.
    var wide = clerk.drawing(GroundTown.DISTRICT, 1, Optional.of(7L));
    assertEquals(Optional.empty(), clerk.draw().draw(clerk.centre(), wide).aggregate().checker());
  }

  @Test
  void refusesToDrawFromMoreCasesThanItReads() {
    for (int i = 0; i < 3; i++) {
      clerk.closed();
    }
    var centre = clerk.centre();
    assertRefused(
        SpotCheckReason.POPULATION_TOO_LARGE,
        () -> new SpotCheckClerk(town, 2).draw().draw(centre, clerk.drawing(1)));
    var enough = new SpotCheckClerk(town, 3).draw().draw(centre, clerk.drawing(1));
    assertEquals(3, enough.aggregate().population());
  }

  @Test
  void refusesToDrawFromNothing() {
    town.signedFor();
    assertRefused(SpotCheckReason.NOTHING_TO_CHECK, () -> draw(1));
  }

  @Test
  void isForWhoSeesEveryCaseOfTheDivision() {
    var check = drawnOfOne();
    var units = town.units();
    assertRefused(PartnerReason.PATCH_OFF_SCOPE, () -> clerk.draw().draw(units, clerk.drawing(1)));
    assertRefused(SpotCheckReason.SPOT_CHECK_NOT_FOUND, () -> clerk.get().get(units, check.id()));
    var villagers =
        town.caller("villagers", EnumSet.allOf(Right.class), Set.of(), Set.of(GroundTown.VILLAGE));
    assertRefused(
        SpotCheckReason.SPOT_CHECK_NOT_FOUND, () -> clerk.get().get(villagers, check.id()));
    assertEquals(check, clerk.get().get(clerk.centre(), check.id()).aggregate());
  }

  private SpotCheck drawnOfOne() {
    clerk.closed();
    return draw(1);
  }
}
