package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

class WuxingPackTest {
  private static final DivisionCode VILLAGE = new DivisionCode("330502100001");

  private final Rules rules = wuxing();

  @Test
  void letsEveryTierInByTheCentreOfTheDistrict() {
    for (var tier : Tier.values()) {
      var steps = rules.ladder(tier).orElseThrow().standingFor(VILLAGE);
      assertEquals(1, steps.size(), tier::name);
      assertEquals("330502000000", steps.getFirst().division().value(), tier::name);
    }
  }

  @Test
  void routesEveryChannelButPetitionsAndClues() {
    var byHand = EnumSet.of(Channel.PETITION, Channel.CLUE);
    for (var channel : Channel.values()) {
      assertEquals(!byHand.contains(channel), rules.routes(channel), channel::name);
    }
  }

  @Test
  void letsVillagesAndTownsWhistleForEightDepartmentsThatComeWithinFourWorkingHours() {
    var list = rules.casework().whistles();
    assertEquals(Set.of(Level.VILLAGE, Level.TOWN), list.by());
    assertEquals(8, list.organs().size());
    assertEquals(1, list.clocks().size());
    assertEquals(new Budget.WorkingHours(4), list.clocks().getFirst().spec().budget());
    var listed =
        list.blocks().stream()
            .flatMap(block -> block.items().stream())
            .flatMap(item -> item.organs().stream())
            .collect(toSet());
    assertEquals(list.organs().stream().map(organ -> organ.role()).collect(toSet()), listed);
  }

  @Test
  void hasAPostOnTheStageForEveryRoleButThoseThatAreImported() {
    var there = Wuxing.place().seats().stream().map(seat -> seat.role().value()).collect(toSet());
    there.addAll(List.of("grid-officer", "zone-station-head"));
    assertEquals(rules.roles().stream().map(rule -> rule.role().value()).collect(toSet()), there);
  }

  @Test
  void hasAMediationCentreInEachTownAndDepartmentAndTwentyFourUnitsInTheDistricts() {
    assertTrue(rules.casework().mediation().isPresent());
    assertEquals(22, Wuxing.towns().size() + Wuxing.DEPARTMENTS.size());
    assertEquals(24, Wuxing.DEPARTMENTS.size() + Wuxing.OTHERS.size());
  }

  @Test
  void countsFourteenTownsOfTheListAndLeavesFiveStreetsOut() {
    assertEquals(14, Wuxing.towns().size());
    assertEquals(5, Wuxing.LEFT_OUT.size());
    assertEquals(283, Wuxing.villages().size());
    assertTrue(
        Wuxing.place().divisions().stream()
            .map(row -> row.code())
            .collect(toSet())
            .containsAll(Wuxing.LEFT_OUT));
  }

  private static Rules wuxing() {
    var reading = new YamlPackReader().read(Shipped.pack("wuxing"));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }
}
