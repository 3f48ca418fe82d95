package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.Unconfirmable;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.SessionLevel;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.RiskCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LishuiPackTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-09");

  private final Rules rules = lishui();
  private final MediationRule mediation = rules.casework().mediation().orElseThrow();
  private final RewardRule rewards = rules.casework().rewards().orElseThrow();

  @Test
  void letsEveryTierInByTheCentreOfTheDistrict() {
    var village = new DivisionCode("320117005004");
    for (var tier : Tier.values()) {
      var steps = rules.ladder(tier).orElseThrow().standingFor(village);
      assertEquals(1, steps.size(), tier::name);
      assertEquals("320117000000", steps.getFirst().division().value(), tier::name);
    }
  }

  @Test
  void convenesUnitsAtTheTownAndThenAtTheDistrict() {
    assertEquals(
        List.of(
            new SessionLevel(Level.TOWN, new Role("town-centre-director")),
            new SessionLevel(Level.DISTRICT, new Role("district-centre-director"))),
        rules.casework().sessions().orElseThrow().levels());
  }

  @Test
  void acceptsInFiveWorkingDaysAndMediatesInThirtyDaysWithThirtyMoreByConsent() {
    assertEquals(new Budget.WorkingDays(5), mediation.acceptance().spec().budget());
    assertEquals(new Budget.CalendarDays(30), mediation.mediating().spec().budget());
    assertEquals(Optional.of(new Budget.CalendarDays(30)), mediation.longestExtension());
    assertTrue(mediation.courtFromTheTop());
  }

  @ParameterizedTest
  @CsvSource({
    "2011-03-30, COURT_2011, 15, 10, 法释〔2011〕5号第五条",
    "2012-12-31, COURT_2011, 15, 10, 法释〔2011〕5号第五条",
    "2013-01-01, COURT_2013, 30, , 民事诉讼法(2012年修正)第一百八十条",
    "2021-12-31, COURT_2013, 30, , 民事诉讼法(2012年修正)第一百八十条",
    "2022-01-01, COURT_2022, 30, , 民事诉讼法(2021年修正)第一百八十七条"
  })
  void givesTheCourtTheTimeOfTheLawOfTheDay(
      LocalDate day, String clock, int days, Integer more, String law) {
    var limit = mediation.limit(LimitKind.COURT, day).orElseThrow();
    assertEquals(clock, limit.name().value());
    assertEquals(new Budget.CalendarDays(days), limit.spec().budget());
    assertEquals(Optional.of(law), limit.spec().law());
    assertEquals(
        Optional.ofNullable(more).map(Budget.CalendarDays::new),
        mediation.longestExtension(LimitKind.COURT, new ClockName(clock)));
  }

  @Test
  void letsNoCourtConfirmBeforeTheLawDid() {
    var eve = LocalDate.parse("2010-12-31");
    assertTrue(mediation.limit(LimitKind.CONFIRMATION, eve).isEmpty());
    var since = mediation.limit(LimitKind.CONFIRMATION, TODAY).orElseThrow();
    assertEquals(new Budget.CalendarDays(30), since.spec().budget());
    assertEquals(Optional.of("人民调解法第三十三条"), since.spec().law());
    assertTrue(mediation.limit(LimitKind.COURT, LocalDate.parse("2011-03-29")).isEmpty());
  }

  @Test
  void sendsLabourDisputesToArbitrationFirst() {
    var labour =
        mediation.types().stream()
            .filter(DisputeType::labour)
            .map(type -> type.code().value())
            .collect(toSet());
    assertEquals(Set.of("unpaid-wages", "work-injury"), labour);
  }

  @Test
  void letsNoCourtConfirmWhoOneIsOrWhoseSomethingIs() {
    assertEquals(
        Map.of(
            "status", Unconfirmable.STATUS,
            "real-right", Unconfirmable.REAL_RIGHT,
            "ip-title", Unconfirmable.IP_TITLE),
        mediation.types().stream()
            .filter(type -> type.unconfirmable().isPresent())
            .collect(
                Collectors.toMap(
                    type -> type.code().value(), type -> type.unconfirmable().orElseThrow())));
  }

  @Test
  void givesForRewardsTheTimesOfTheNationalModel() {
    assertEquals(new Budget.WorkingDays(30), budget(ClueLimit.START));
    assertEquals(new Budget.WorkingDays(10), budget(ClueLimit.TELL));
    assertEquals(new Budget.Months(6), budget(ClueLimit.CLAIM));
    assertEquals(
        new Budget.Months(3 * 12), budget(ClueLimit.CLAIM).plus(rewards.longestExtension()));
  }

  private Budget budget(ClueLimit of) {
    return rewards.limit(of).spec().budget();
  }

  @ParameterizedTest
  @CsvSource({
    "fire-hazard, emergency",
    "work-safety, emergency",
    "food-drug, market",
    "road-traffic, transport",
    "environment, district-centre-director",
    "dispute, justice",
    "public-order, public-security",
    "fraud, public-security",
    "other, district-centre-director"
  })
  void letsTheUnitThatARiskIsForVerifyAClueOfIt(String type, String handler) {
    assertTrue(rewards.table().type(new RiskCode(type)).isPresent());
    assertEquals(new Role(handler), rewards.handler(new RiskCode(type)));
  }

  @Test
  void letsNobodyRewardWhoVerifies() {
    for (var type : rewards.table().types()) {
      assertNotEquals(rewards.office(), rewards.handler(type.code()), type::title);
    }
  }

  @Test
  void givesSmallAmountsAndMoreForMore() {
    for (var type : rewards.table().types()) {
      var amounts =
          rewards.table().grades().stream()
              .flatMap(grade -> Optional.ofNullable(type.fen().get(grade.code())).stream())
              .toList();
      assertEquals(amounts.stream().sorted().distinct().toList(), amounts, type::title);
      assertTrue(amounts.getFirst() <= 20_00, type::title);
      assertTrue(amounts.getLast() <= 1_000_00, type::title);
    }
  }

  @Test
  void hasTheTownsTheVillagesAndTheUnitsThatTheFieldCounts() {
    assertEquals(8, Lishui.towns().size());
    assertEquals(118, Lishui.villages().size());
    assertEquals(24, Lishui.organs().size());
  }

  @Test
  void hasAPostOnTheStageForEveryRole() {
    var there = Lishui.place().seats().stream().map(seat -> seat.role()).collect(toSet());
    assertEquals(rules.roles().stream().map(rule -> rule.role()).collect(toSet()), there);
  }

  private static Rules lishui() {
    var reading = new YamlPackReader().read(Shipped.pack("lishui"));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }
}
