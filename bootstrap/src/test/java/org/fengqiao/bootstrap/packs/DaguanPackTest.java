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
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

class DaguanPackTest {
  private final Rules rules = daguan();

  @Test
  void listsTwentySixOrgansAndThirtySixItemsInThreeBlocks() {
    var list = rules.casework().whistles();
    assertEquals(26, list.organs().size());
    assertEquals(3, list.blocks().size());
    assertEquals(36, list.items().count());
    list.blocks().forEach(block -> assertEquals(12, block.items().size(), block::name));
  }

  @Test
  void callsEachOrganForSomethingAndNamesWhomItAnswersTo() {
    var list = rules.casework().whistles();
    var called = list.items().flatMap(item -> item.organs().stream()).collect(toSet());
    assertEquals(list.organs().stream().map(organ -> organ.role()).collect(toSet()), called);
    assertEquals(
        Set.of("political-legal-secretary", "urban-deputy-head", "livelihood-deputy-head"),
        list.organs().stream().map(organ -> organ.superior().value()).collect(toSet()));
  }

  @Test
  void letsVillagesAndTownsWhistleAndTheStationAlonePassJudgement() {
    var list = rules.casework().whistles();
    assertEquals(Set.of(Level.VILLAGE, Level.TOWN), list.by());
    assertEquals(List.of(new Role("village-station-head")), list.scoredBy());
    assertEquals(
        Set.of(new Budget.Hours(1), new Budget.WorkingHours(4)),
        list.clocks().stream().map(clock -> clock.spec().budget()).collect(toSet()));
  }

  @Test
  void reviewsTheDistrictEachWeekEachTenDayPeriodAndEachMonth() {
    assertEquals(
        Set.of(
            review(ReviewKind.WEEKLY, "task-force-head"),
            review(ReviewKind.TEN_DAY, "leading-group-head"),
            review(ReviewKind.MONTHLY, "principal-leader")),
        Set.copyOf(rules.casework().reviews()));
    assertEquals(EnumSet.allOf(ReviewKind.class).size(), rules.casework().reviews().size());
  }

  @Test
  void givesWhoIsSupervisedFiveWorkingDaysToReply() {
    var rule = rules.casework().supervision().orElseThrow();
    assertEquals(new Budget.WorkingDays(5), rule.spec().budget());
  }

  @Test
  void hasAPostOnTheStageForEveryRole() {
    var there = Daguan.place().seats().stream().map(seat -> seat.role()).collect(toSet());
    assertEquals(rules.roles().stream().map(rule -> rule.role()).collect(toSet()), there);
    assertTrue(
        Daguan.place().divisions().stream()
            .map(row -> "divisions/" + row.code())
            .collect(toSet())
            .containsAll(Set.of(Daguan.SHILIPU, Daguan.SHILI, Daguan.YUANJIANG, Daguan.HAIKOU)));
  }

  private static ReviewRule review(ReviewKind kind, String role) {
    return new ReviewRule(kind, Level.DISTRICT, new Role(role));
  }

  private static Rules daguan() {
    var reading = new YamlPackReader().read(Shipped.pack("daguan"));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }
}
