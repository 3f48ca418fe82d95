package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.Duplicates.Likely;
import org.fengqiao.application.cases.Duplicates.Titled;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.DuplicateRule;
import org.fengqiao.domain.policies.DuplicateRule.Ground;
import org.junit.jupiter.api.Test;

/** Which cases may be the same matter as one. */
class ListDuplicatesTest {
  private static final DivisionCode NEXT_VILLAGE = new DivisionCode("620402202205");
  private static final Optional<CategoryCode> ROAD = Optional.of(TownRules.ROAD);

  private final CaseTown town = new CaseTown();
  private final Caller overseer = town.overseer(EnumSet.allOf(Right.class));

  /** Texts are as alike as the lines of them they share. */
  private record SharedLines() implements Likeness {
    @Override
    public BigDecimal score(String one, String other) {
      var all = new HashSet<>(one.lines().toList());
      all.addAll(other.lines().toList());
      return BigDecimal.valueOf(common(one, other, all.size()).size())
          .divide(BigDecimal.valueOf(all.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public List<String> common(String one, String other, int most) {
      var shared = new ArrayList<>(one.lines().toList());
      shared.retainAll(other.lines().toList());
      return shared.stream().distinct().limit(most).toList();
    }
  }

  private Duplicates duplicates(Caller caller, Case c) {
    return new ListDuplicates(
            town.town.access,
            town.desk,
            town.cases,
            town.memory,
            town.kin(),
            town.town.ports.divisions(),
            town.town.ports.grids(),
            town.rules,
            new SharedLines(),
            town.town.clock)
        .list(caller, c.id());
  }

  private List<Case> likely(Case c) {
    return duplicates(overseer, c).likely().stream().map(Likely::subject).toList();
  }

  private Case report(Optional<CategoryCode> category, DivisionCode at, String... lines) {
    return report(town.platform(), category, new Spot.InDivision(at), lines);
  }

  private Case report(Caller by, Optional<CategoryCode> category, Spot at, String... lines) {
    return town.report
        .report(
            by,
            new ReportCase.Command(
                town.request(by),
                Channel.PETITION,
                new Classing(Optional.empty(), category, Optional.empty()),
                Optional.empty(),
                "反映",
                String.join("\n", lines),
                Location.of(""),
                List.of(),
                Optional.of(new ReportCase.Reporter("王某", "13900000001", false)),
                Optional.of(at),
                Optional.empty(),
                Optional.empty()))
        .aggregate();
  }

  private Case here(String... lines) {
    return report(ROAD, GroundTown.VILLAGE, lines);
  }

  private void erase(Case c) {
    var words = c.words().report().id();
    town.store.<Case>act(() -> {
      var found = town.cases.find(c.id()).orElseThrow();
      var erased = new Decided<>(c, List.of(new CaseFact.ContentErased(words)));
      return Optional.of(Changes.moving(Actor.FENGQIAO, town.town.now(), found, erased));
    });
  }

  @Test
  void ranksTheMostAlikeFirstAndSaysWhy() {
    var c = here("路面塌陷", "在村口", "有人摔伤");
    town.pass(Duration.ofMinutes(90));
    var near = here("路面塌陷", "在村口");
    var same = here("路面塌陷", "在村口", "有人摔伤");
    here("路灯不亮", "在村东", "已经三天", "无人来修", "出行不便", "多次来电", "请尽快", "谢谢", "再会");
    var found = duplicates(overseer, c);
    assertEquals(List.of(same, near), found.likely().stream().map(Likely::subject).toList());
    var first = found.likely().getFirst();
    assertEquals("反映", first.title());
    assertEquals(new BigDecimal("1.000"), first.likeness());
    assertEquals(List.of("反映", "", "路面塌陷", "在村口", "有人摔伤"), first.common());
    assertEquals(Optional.of(new Titled("event.road", "道路破损")), first.category());
    assertEquals(Duration.ofMinutes(90), first.apart());
    assertEquals("divisions/" + GroundTown.VILLAGE.value(), found.patch().orElseThrow().name());
    assertEquals(villageName(), found.patch().orElseThrow().title());
    assertEquals(3, found.compared());
    assertFalse(found.truncated());
    assertInstanceOf(Shown.Present.class, found.words());
  }

  private String villageName() {
    return town.town.ports.divisions().find(GroundTown.VILLAGE).orElseThrow().name();
  }

  @Test
  void ranksTheNearestInTimeFirstOfThoseThatReadAlike() {
    var far = here("路面塌陷");
    town.pass(Duration.ofHours(2));
    var c = here("路面塌陷");
    town.pass(Duration.ofHours(1));
    var near = here("路面塌陷");
    assertEquals(List.of(near, far), likely(c));
  }

  @Test
  void looksInTheVillageAndTheWindowBeforeAndAfterOnly() {
    var early = here("路面塌陷");
    town.pass(Duration.ofDays(3));
    var c = here("路面塌陷");
    report(ROAD, NEXT_VILLAGE, "路面塌陷");
    town.pass(Duration.ofDays(3));
    var late = here("路面塌陷");
    town.pass(Duration.ofSeconds(1));
    here("路面塌陷");
    assertEquals(Set.of(early, late), Set.copyOf(likely(c)));
  }

  @Test
  void looksWhereAndHowFarAndHowCloselyThePackSays() {
    var c = here("路面塌陷", "在村口");
    var next = report(ROAD, NEXT_VILLAGE, "路面塌陷", "在村口");
    here("路面塌陷");
    town.pass(Duration.ofHours(2));
    here("路面塌陷", "在村口");
    handle(new DuplicateRule(Duration.ofHours(1), new BigDecimal("0.9"), Ground.TOWN));
    assertEquals(List.of(next), likely(c));
  }

  @Test
  void looksInTheCasesOwnGridWhereThePackSaysSo() {
    handle(new DuplicateRule(Duration.ofDays(3), BigDecimal.ZERO, Ground.GRID));
    var ground = town.town.aGrid();
    var grid = new Spot.InGrid(ground.id());
    var c = report(town.platform(), ROAD, grid, "路面塌陷");
    var same = report(town.platform(), ROAD, grid, "路面塌陷");
    var coarse = here("路面塌陷");
    assertEquals(List.of(same), likely(c));
    assertEquals(ground.name(), duplicates(overseer, c).patch().orElseThrow().title());
    // One that names no grid is looked for in its village.
    assertEquals(Set.of(c, same), Set.copyOf(likely(coarse)));
  }

  private void handle(DuplicateRule rule) {
    town.rules.handle(Casework.silent().with(rule).rule());
  }

  @Test
  void leavesOutAnotherCategoryAndKeepsWhatHasNoneYet() {
    var c = here("路面塌陷");
    report(Optional.of(TownRules.WAGES), GroundTown.VILLAGE, "路面塌陷");
    var unclassed = report(Optional.empty(), GroundTown.VILLAGE, "路面塌陷");
    assertEquals(List.of(unclassed), likely(c));
    var found = duplicates(overseer, c).likely().getFirst();
    assertEquals(Optional.empty(), found.category());
    assertEquals(2, likely(unclassed).size());
  }

  @Test
  void comparesAndTellsNoWordsThatWereErased() {
    var c = here("路面塌陷");
    var erased = here("路面塌陷");
    erase(erased);
    var found = duplicates(overseer, c);
    assertEquals(List.of(), found.likely());
    assertEquals(0, found.compared());
    erase(c);
    var own = duplicates(overseer, c);
    assertInstanceOf(Shown.Erased.class, own.words());
    assertEquals(List.of(), own.likely());
  }

  @Test
  void tellsNothingOfWhatTheCallerDoesNotSee() {
    var snap = town.caller("snap", EnumSet.allOf(Right.class), Set.of(), Set.of());
    var theirs = report(snap, ROAD, new Spot.InDivision(GroundTown.VILLAGE), "路面塌陷");
    var c = here("路面塌陷");
    assertEquals(List.of(theirs), likely(c));
    var own = duplicates(town.platform(), c);
    assertEquals(List.of(), own.likely());
    assertEquals(0, own.compared());
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> duplicates(snap, c));
    var none = town.overseer(Set.of());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> duplicates(none, c));
  }

  @Test
  void doesNotTellOfWhatIsMergedWithItAlready() {
    var c = here("路面塌陷");
    var other = here("路面塌陷");
    new MergeClerk(town).merge(other, c);
    assertEquals(List.of(), likely(c));
    assertEquals(List.of(), likely(other));
  }

  @Test
  void answersTwentyOfTheNewestFiveHundredAndSaysWhenThereWereMore() {
    var c = here("路面塌陷");
    for (int i = 0; i < ListDuplicates.MOST_LOOKED_AT; i++) {
      town.pass(Duration.ofSeconds(1));
      here("路面塌陷", "第" + i + "次");
    }
    var found = duplicates(overseer, c);
    assertEquals(ListDuplicates.MOST, found.likely().size());
    assertEquals(ListDuplicates.MOST_LOOKED_AT, found.compared());
    assertTrue(found.truncated());
  }
}
