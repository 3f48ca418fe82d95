package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class DispatchCaseTest {
  private static final Optional<UnitId> BY_THE_LADDER = Optional.empty();
  private static final Optional<PostId> NO_POST = Optional.empty();

  private final CaseTown town = new CaseTown();

  private Case reported() {
    return town.aPetition(Optional.empty());
  }

  @Test
  void goesByTheLadderOfItsCategorysTierThoughNobodyTriagedIt() {
    var c = town.dispatch(town.aPetition(Optional.of(TownRules.WAGES)), BY_THE_LADDER, NO_POST);
    assertEquals(Tier.MAJOR, c.climb().orElseThrow().tier());
    assertEquals(Optional.of(town.director.unit()), c.lead());
  }

  @Test
  void goesByTheLadderOfThePacksDefaultTierWhereNothingSaysIt() {
    var c = town.dispatch(reported(), BY_THE_LADDER, NO_POST);
    assertEquals(Tier.ORDINARY, c.climb().orElseThrow().tier());
    assertEquals(Optional.of(town.secretary.unit()), c.lead());
  }

  @Test
  void goesToAUnitOrAPostByHand() {
    var unit = Optional.of(town.police.unit());
    var byUnit = town.dispatch(reported(), unit, NO_POST);
    assertEquals(unit, byUnit.lead());
    assertEquals(1, byUnit.climb().orElseThrow().posts().size());

    var byPost = town.dispatch(reported(), unit, Optional.of(town.police.id()));
    assertEquals(1, byPost.climb().orElseThrow().at());
    assertEquals(2, byPost.climb().orElseThrow().posts().size());
  }

  @Test
  void goesToAUnitByHandThoughNothingSaysItsTier() {
    var bare = new CaseTown(new TownRules(Optional.empty()));
    var unit = Optional.of(bare.police.unit());
    assertEquals(unit, bare.dispatch(bare.aPetition(Optional.empty()), unit, NO_POST).lead());
  }

  @Test
  void refusesToGoToWhatIsNotThere() {
    var c = reported();
    var unit = Optional.of(town.police.unit());
    var nobody = Optional.of(new UnitId(new UUID(1, 1)));
    var nowhere = Optional.of(new PostId(new UUID(1, 2)));
    assertRefused(PeopleReason.UNIT_NOT_FOUND, () -> town.dispatch(c, nobody, NO_POST));
    assertRefused(PeopleReason.POST_NOT_FOUND, () -> town.dispatch(c, unit, nowhere));
    assertRefused(
        CaseReason.POST_NOT_OF_UNIT,
        () -> town.dispatch(c, unit, Optional.of(town.secretary.id())));
  }

  @Test
  void refusesToStartClocksForEver() {
    var c = TimeClerk.worn(reported(), next -> town.dispatch(next, BY_THE_LADDER, NO_POST));
    var refusal =
        assertRefused(
            CaseReason.TOO_MANY_CLOCK_RUNS, () -> town.dispatch(c, BY_THE_LADDER, NO_POST));
    assertEquals("500", refusal.details().get("most"));
    var byHand = town.dispatch(c, Optional.of(town.police.unit()), NO_POST);
    assertEquals(c.clocks().size(), byHand.clocks().size());
  }

  @Test
  void refusesALadderThatIsNotThere() {
    var command =
        town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), Optional.empty());
    var onDistrict = town.report.report(town.platform(), command).aggregate();
    assertRefused(CaseReason.NO_LADDER, () -> town.dispatch(onDistrict, BY_THE_LADDER, NO_POST));
  }

  @Test
  void refusesALadderWhereNothingSaysTheTier() {
    var bare = new CaseTown(new TownRules(Optional.empty()));
    var c = bare.aPetition(Optional.empty());
    assertRefused(CaseReason.NO_LADDER, () -> bare.dispatch(c, BY_THE_LADDER, NO_POST));
  }

  @Test
  void refusesALadderWhereThePackKnowsItsCategoryNoMore() {
    var c = town.aPetition(Optional.of(TownRules.WAGES));
    town.rules.dropAllCategoriesButRoads();
    assertRefused(CaseReason.NO_LADDER, () -> town.dispatch(c, BY_THE_LADDER, NO_POST));
  }
}
