package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.RewardFixtures.BUDGET;
import static org.fengqiao.domain.rewards.RewardFixtures.BUREAU;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRE;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRST;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.OFFICE;
import static org.fengqiao.domain.rewards.RewardFixtures.SECOND;
import static org.fengqiao.domain.rewards.RewardFixtures.TABLE;
import static org.fengqiao.domain.rewards.RewardFixtures.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.grids.Level;
import org.junit.jupiter.api.Test;

class RewardValuesTest {
  @Test
  void isAnOrderOfMoneyToSomebodyThatSaysHowItEnded() {
    var none = Optional.<String>empty();
    var open = Optional.<Instant>empty();
    var id = PaymentId.of(ID, 1, 1);
    for (long wrong : List.of(-1L, 0L, Fen.MOST_REWARD + 1)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Payment(id, 1, 1, wrong, PaymentState.ORDERED, none, open));
    }
    for (int wrong : List.of(-1, 0)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Payment(id, wrong, 1, 1, PaymentState.ORDERED, none, open));
      assertThrows(
          IllegalArgumentException.class,
          () -> new Payment(id, 1, wrong, 1, PaymentState.ORDERED, none, open));
    }
    var told = Optional.of("B-1");
    var ended = Optional.of(NOW);
    for (var state : PaymentState.values()) {
      boolean over = state != PaymentState.ORDERED;
      assertEquals(
          state, new Payment(id, 1, 1, 1, state, over ? told : none, over ? ended : open).state());
      for (var wrong : List.of(over ? none : told, none)) {
        assertThrows(
            IllegalArgumentException.class,
            () -> new Payment(id, 1, 1, 1, state, wrong, wrong.isPresent() ? open : ended));
      }
    }
  }

  @Test
  void namesTypesAndGradesBySlugs() {
    for (var right : List.of("ab", "fire-hazard", "a1", "x".repeat(60))) {
      assertEquals(right, new RiskCode(right).value());
    }
    for (var wrong : List.of("", "a", "Ab", "1a", "a_b", "火灾", "x".repeat(61))) {
      invalid("risk_type", () -> new RiskCode(wrong));
    }
    for (var right : List.of("a", "first", "x".repeat(20))) {
      assertEquals(right, new GradeCode(right).value());
    }
    for (var wrong : List.of("", "A", "1", "a b", "一", "x".repeat(21))) {
      invalid("grade", () -> new GradeCode(wrong));
    }
  }

  @Test
  void namesABudgetByItsUnitAndYear() {
    assertEquals("units/" + id(2) + "/rewardBudgets/2026", BUDGET.name());
    assertEquals(AggregateKind.REWARD_BUDGET, BUDGET.ref().kind());
    assertEquals(BUDGET.ref(), new BudgetId(OFFICE, 2026).ref());
    assertEquals(
        4,
        Stream.of(
                BUDGET,
                new BudgetId(BUREAU, 2026),
                new BudgetId(OFFICE, 2000),
                new BudgetId(OFFICE, 2200))
            .map(BudgetId::ref)
            .distinct()
            .count());
    for (int wrong : List.of(1999, 2201)) {
      invalid("year", () -> new BudgetId(OFFICE, wrong));
    }
  }

  @Test
  void boundsWhatMayBeGuessed() {
    var hour = Duration.ofHours(1);
    for (int right : List.of(1, 20)) {
      assertEquals(right, new GuessRule(right, Duration.ofDays(30)).most());
    }
    for (int wrong : List.of(-1, 0, 21)) {
      invalid("most_misses", () -> new GuessRule(wrong, hour));
    }
    for (var wrong : List.of(Duration.ZERO, hour.negated(), Duration.ofDays(30).plusNanos(1))) {
      invalid("shut", () -> new GuessRule(1, wrong));
    }
  }

  @Test
  void shutsAtOnceWhereNothingMayBeMissed() {
    var rule = new GuessRule(1, Duration.ofNanos(1_000));
    assertEquals(Optional.of(NOW.plusNanos(1_000)), Misses.NONE.shutAfterMiss(rule, NOW));
  }

  @Test
  void boundsForHowLongOneMayLook() {
    assertEquals(Duration.ofDays(30), new LookRule(Set.of(), Duration.ofDays(30)).open());
    for (var wrong :
        List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(30).plusNanos(1))) {
      invalid("open", () -> new LookRule(Set.of(), wrong));
    }
  }

  @Test
  void tellsThePublicNothingFinerThanATownNorOfOneAlone() {
    for (var area : Level.values()) {
      if (area == Level.VILLAGE) {
        invalid("area", () -> new FeedRule(area, 2));
      } else {
        assertEquals(area, new FeedRule(area, 1_000).area());
      }
    }
    for (int wrong : List.of(-1, 0, 1, 1_001)) {
      invalid("least", () -> new FeedRule(Level.TOWN, wrong));
    }
    assertEquals(2, new FeedRule(Level.TOWN, 2).least());
  }

  @Test
  void boundsByPositiveSumsOrNotAtAll() {
    var most = Optional.of(Fen.MOST_BUDGET);
    var one = Optional.of(1L);
    assertEquals(most, new RewardCaps(most, Optional.of(1), one, most).personMonthFen());
    for (long fen : List.of(-1L, 0L, Fen.MOST_BUDGET + 1)) {
      var wrong = Optional.of(fen);
      invalid("person_month_fen", () -> new RewardCaps(wrong, Optional.of(1), one, one));
      invalid("type_month_fen", () -> new RewardCaps(one, Optional.of(1), wrong, one));
      invalid("anonymous_fen", () -> new RewardCaps(one, Optional.of(1), one, wrong));
    }
    for (int wrong : List.of(-1, 0)) {
      invalid("person_month_clues", () -> new RewardCaps(one, Optional.of(wrong), one, one));
    }
  }

  @Test
  void givesForATypeOneFenToTenMillionYuanAGrade() {
    for (long right : List.of(1L, Fen.MOST_REWARD)) {
      var type = new RiskType(FIRE, "火灾", Optional.empty(), Map.of(FIRST, right));
      assertEquals(Optional.of(right), table(type).fen(FIRE, FIRST));
      assertEquals(Optional.empty(), table(type).fen(FIRE, SECOND));
      assertEquals(Optional.empty(), table(type).fen(new RiskCode("other"), FIRST));
      assertEquals(Optional.of(type), table(type).type(FIRE));
    }
    for (long wrong : List.of(-1L, 0L, Fen.MOST_REWARD + 1)) {
      invalid(
          "fen",
          () -> new RiskType(FIRE, "火灾", Optional.empty(), Map.of(FIRST, 1L, SECOND, wrong)));
    }
    invalid("fen", () -> new RiskType(FIRE, "火灾", Optional.empty(), Map.of()));
    for (var wrong : List.of("", "字".repeat(41))) {
      invalid("title", () -> new RiskType(FIRE, wrong, Optional.empty(), Map.of(FIRST, 1L)));
    }
  }

  @Test
  void hasTheGradesOfItsTable() {
    assertEquals(Optional.of("一级"), TABLE.grade(FIRST).map(RewardTable.Grade::title));
    assertEquals(Optional.empty(), TABLE.grade(new GradeCode("third")));
    for (var wrong : List.of("", "字".repeat(21))) {
      invalid("title", () -> new RewardTable.Grade(FIRST, wrong));
    }
  }

  private static RewardTable table(RiskType type) {
    return new RewardTable(List.of(type), List.of(), JointShare.FIRST, RewardCaps.NONE);
  }
}
