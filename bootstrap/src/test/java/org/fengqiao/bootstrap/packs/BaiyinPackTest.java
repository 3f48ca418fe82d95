package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.SpecialRoute;
import org.junit.jupiter.api.Test;

class BaiyinPackTest {
  private static final DivisionCode VILLAGE = new DivisionCode("620402100201");

  private final Rules rules = baiyin();

  @Test
  void climbsFromTheVillageToTheCityAsTheFieldSays() {
    assertEquals(List.of("村（社区）党组织书记", "社区民警", "包村干部"), titles(Tier.ORDINARY));
    assertEquals(
        List.of("镇（街道）综治中心主任", "司法所所长", "派出所所长", "镇（街道）政法委员", "镇（街道）党政主要领导"), titles(Tier.MAJOR));
    assertEquals(List.of("包镇县级领导", "县委政法委书记", "县级领导"), titles(Tier.COMPLEX));
    assertEquals(List.of("县综治中心主任", "市综治中心主任"), titles(Tier.CROSS_JURISDICTION));
  }

  @Test
  void standsEachPostAtTheDivisionThatHasIt() {
    assertEquals(List.of("620402100201", "620402100201", "620402100201"), divisions(Tier.ORDINARY));
    assertEquals(List.of("620402100000"), divisions(Tier.MAJOR).stream().distinct().toList());
    assertEquals(List.of("620402100000", "620402000000", "620402000000"), divisions(Tier.COMPLEX));
    assertEquals(List.of("620402000000", "620400000000"), divisions(Tier.CROSS_JURISDICTION));
  }

  @Test
  void givesThirtyMinutesToReachWhoeverScanned() {
    var contact = rules.clocksStartedBy(ClockEvent.REPORTED, Channel.QR_CODE).getFirst();
    assertEquals(new Budget.Minutes(30), contact.spec().budget());
    assertTrue(contact.stopsOn().contains(ClockEvent.CONTACTED));
    var missed =
        contact.spec().rungs().stream()
            .filter(rung -> rung.at() instanceof Moment.AtDue)
            .findFirst()
            .orElseThrow();
    assertEquals(RungAction.ESCALATE, missed.action());
  }

  @Test
  void tellsTheVillageCadreOfAScanAtOnce() {
    var told = rules.noticesOn(ClockEvent.REPORTED, Channel.QR_CODE);
    assertEquals(
        List.of("village-party-secretary"),
        told.getFirst().to().stream().map(role -> role.value()).toList());
    assertEquals(1, told.size());
  }

  @Test
  void movesOnByTheSilenceOfEveryPostButTheLastOfATier() {
    for (var tier : Tier.values()) {
      var steps = rules.ladder(tier).orElseThrow().steps();
      for (var step : steps) {
        boolean last = step.equals(steps.getLast());
        assertEquals(!last, step.silenceMoves(), step::title);
        assertEquals(!last, clockOf(step).escalates(), step::title);
      }
    }
  }

  @Test
  void countsTheLimitsOfItsPostsInWorkingDays() {
    for (var tier : Tier.values()) {
      for (var step : rules.ladder(tier).orElseThrow().steps()) {
        assertInstanceOf(Budget.WorkingDays.class, clockOf(step).spec().budget(), step::title);
      }
    }
  }

  @Test
  void takesAScanThatSaysNothingMoreForAnOrdinaryMatter() {
    assertTrue(rules.routes(Channel.QR_CODE));
    assertEquals(Optional.empty(), rules.tierOf(CaseKind.EVENT));
    assertEquals(Optional.of(Tier.ORDINARY), rules.defaultTier());
    assertFalse(rules.routes(Channel.PETITION));
  }

  @Test
  void asksForWhoMustBeInEveryGridAndVillageAsTheFieldSays() {
    assertEquals(List.of("grid-officer", "grid-police-officer"), staff(PatchKind.BASIC_GRID));
    assertTrue(staff(PatchKind.VILLAGE).containsAll(List.of("village-mediator", "village-lawyer")));
    assertTrue(rules.staffing().stream().allMatch(rule -> rule.least() == 1));
  }

  private List<String> staff(PatchKind at) {
    return rules.staffing(at).stream().map(rule -> rule.role().value()).toList();
  }

  @Test
  void showsTheOfficersOfAGridFirstOnItsNoticeAndWhomToCall() {
    var shown = rules.shownAt(PatchKind.BASIC_GRID).stream().map(Role::value).toList();
    assertEquals(List.of("grid-officer", "grid-police-officer"), shown.subList(0, 2));
    assertEquals("12345", rules.publicNotice().supervisionPhone());
  }

  @Test
  void hasACategoryForEveryTier() {
    assertEquals(
        Arrays.asList(Tier.values()),
        rules.categories().own().stream()
            .map(category -> category.tier())
            .distinct()
            .sorted()
            .toList());
  }

  @Test
  void sendsWhatIsForThePoliceOrTheFireBrigadeThere() {
    assertEquals(Optional.of(RedirectRoute.POLICE_110), routeOf("event.crime"));
    assertEquals(Optional.of(RedirectRoute.FIRE_119), routeOf("event.fire"));
    assertEquals(Optional.empty(), routeOf("hazard.fire"));
  }

  @Test
  void asksForAPictureOrAFilmOfEveryHazardThatIsGone() {
    for (var category : rules.categories().own()) {
      var asked = rules.categories().evidenceFor(of(category.code()));
      boolean hazard = category.kind().equals(Optional.of(CaseKind.HAZARD));
      assertEquals(hazard ? 1 : 0, asked.size(), category::name);
      assertTrue(asked.stream().allMatch(rule -> rule.isMetBy(List.of("video/mp4"))));
      assertFalse(asked.stream().anyMatch(rule -> rule.isMetBy(List.of("application/pdf"))));
    }
  }

  private Optional<RedirectRoute> routeOf(String category) {
    return rules
        .categories()
        .specialRouteOf(of(new CategoryCode(category)))
        .map(SpecialRoute::route);
  }

  private static Classing of(CategoryCode category) {
    return new Classing(Optional.empty(), Optional.of(category), Optional.empty());
  }

  private CaseClock clockOf(LadderStep step) {
    return rules.clockOf(step, Channel.QR_CODE).orElseThrow();
  }

  private List<String> titles(Tier tier) {
    return rules.ladder(tier).orElseThrow().steps().stream().map(LadderStep::title).toList();
  }

  private List<String> divisions(Tier tier) {
    return rules.ladder(tier).orElseThrow().standingFor(VILLAGE).stream()
        .map(place -> place.division().value())
        .toList();
  }

  private static Rules baiyin() {
    var reading = new YamlPackReader().read(Shipped.baiyin());
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }
}
