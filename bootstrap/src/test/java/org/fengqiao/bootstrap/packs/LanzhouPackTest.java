package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.bootstrap.demo.Lanzhou;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

class LanzhouPackTest {
  private static final DivisionCode VILLAGE = new DivisionCode("620102901001");

  private final Rules rules = lanzhou();

  @Test
  void givesEachOfTheFourLevelsOnePostToActOnItsTier() {
    var places =
        Stream.of(Tier.values())
            .map(tier -> rules.ladder(tier).orElseThrow().standingFor(VILLAGE))
            .peek(steps -> assertEquals(1, steps.size()))
            .map(steps -> steps.getFirst().division().value())
            .toList();
    assertEquals(List.of("620102901001", "620102901000", "620102000000", "620100000000"), places);
  }

  @Test
  void movesNothingBySilence() {
    for (var tier : Tier.values()) {
      var steps = rules.ladder(tier).orElseThrow().steps();
      assertTrue(steps.stream().noneMatch(LadderStep::silenceMoves), tier::name);
    }
  }

  @Test
  void takesAMatterOfTheSameCommunityWithinThreeDaysForTheSameWhereTheWordsAreAlike() {
    var duplicates = rules.casework().duplicates();
    assertEquals(72, duplicates.window().toHours());
    assertEquals(new BigDecimal("0.25"), duplicates.leastLikeness());
  }

  @Test
  void tellsTheLevelsFromTheTownUpOfWhatIsOverdue() {
    var overdue = rules.clock(new ClockName("HANDLE")).orElseThrow().spec().rungs().getLast();
    assertEquals(
        List.of(
            "acting-post",
            "town-centre-director",
            "district-centre-director",
            "city-centre-director"),
        overdue.recipients().stream().map(Role::value).toList());
  }

  @Test
  void tellsWhoeverIsGivenAPartOfIt() {
    for (var channel : Channel.values()) {
      var told = rules.noticesOn(ClockEvent.PART_ASSIGNED, channel).getFirst();
      assertEquals(List.of(RoleRule.PART), told.to());
    }
  }

  @Test
  void hasTheCentreCallBack() {
    assertEquals(
        Optional.of("city-centre-director"), rules.casework().callback().by().map(Role::value));
  }

  @Test
  void hasAPostOnTheStageForEveryRole() {
    assertEquals(
        rules.roles().stream().map(rule -> rule.role() + "@" + rule.level()).collect(toSet()),
        Lanzhou.place().seats().stream()
            .map(seat -> seat.role() + "@" + seat.at().level())
            .collect(toSet()));
  }

  private static Rules lanzhou() {
    var reading = new YamlPackReader().read(Shipped.pack("lanzhou"));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }
}
