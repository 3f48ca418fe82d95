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
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

class LongnanPackTest {
  private final Rules rules = longnan();

  private static Rules longnan() {
    var reading = new YamlPackReader().read(Shipped.pack("longnan"));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }

  private Classing handled(Tier tier) {
    return rules
        .casework()
        .handling()
        .handled(new Classing(Optional.empty(), Optional.empty(), Optional.of(tier)));
  }

  @Test
  void leavesEveryMatterToTheCommitteeToDivertWhateverWayItCame() {
    assertTrue(Arrays.stream(Channel.values()).noneMatch(rules::routes));
    for (var channel : Channel.values()) {
      var told = rules.noticesOn(ClockEvent.REPORTED, channel).getFirst();
      assertEquals(List.of(new Role("committee-head")), told.to());
    }
  }

  /**
   * What lies beyond a town is the county's from the beginning; a town submits what it cannot do.
   */
  @Test
  void bringsTheCountyWhatNoTownHasAloneAndWhatATownCannotSolve() {
    var county = new Role("county-centre-director");
    var beyond = rules.ladder(Tier.CROSS_JURISDICTION).orElseThrow().steps();
    assertEquals(List.of(county), beyond.stream().map(LadderStep::role).toList());
    var complex = rules.ladder(Tier.COMPLEX).orElseThrow().steps();
    assertEquals(county, complex.getLast().role());
    var track = rules.clock(new ClockName("TRACK")).orElseThrow().spec();
    assertTrue(track.rungs().getLast().recipients().contains(county));
  }

  @Test
  void tellsWhoeverIsGivenAPartOfIt() {
    for (var channel : Channel.values()) {
      var told = rules.noticesOn(ClockEvent.PART_ASSIGNED, channel).getFirst();
      assertEquals(List.of(RoleRule.PART), told.to());
    }
  }

  @Test
  void hasThreeModesAndFourMeasures() {
    var tiers = List.of(Tier.ORDINARY, Tier.MAJOR, Tier.COMPLEX);
    assertEquals(
        Arrays.asList(HandlingMode.values()),
        tiers.stream().map(tier -> handled(tier).mode().orElseThrow()).toList());
    assertEquals(
        Arrays.asList(HandlingMeasure.values()),
        tiers.stream()
            .flatMap(tier -> handled(tier).measures().stream())
            .distinct()
            .sorted()
            .toList());
    for (var tier : tiers) {
      assertTrue(handled(tier).measures().contains(HandlingMeasure.TRACKED), tier::name);
    }
  }

  @Test
  void tracksEachMatterFromTheWordToTheAnswer() {
    for (var channel : Channel.values()) {
      var begun = rules.clocksStartedBy(ClockEvent.REPORTED, channel);
      assertEquals(
          List.of("DIVERT", "TRACK"), begun.stream().map(one -> one.name().value()).toList());
      assertFalse(begun.getLast().stopsOn().contains(ClockEvent.DISPATCHED));
      var answer = rules.clocksStartedBy(ClockEvent.CLOSED, channel).getFirst();
      assertTrue(answer.stopsOn().contains(ClockEvent.CALLED_BACK));
    }
    assertEquals(Optional.of(new Role("committee-head")), rules.casework().callback().by());
  }

  @Test
  void hasACategoryForEachOfItsTiers() {
    assertEquals(
        Arrays.asList(Tier.values()),
        rules.categories().own().stream().map(CategoryRule::tier).distinct().sorted().toList());
  }
}
