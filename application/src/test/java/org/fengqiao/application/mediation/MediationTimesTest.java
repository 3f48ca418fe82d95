package org.fengqiao.application.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.MediationLimits;
import org.fengqiao.domain.policies.Casework;
import org.junit.jupiter.api.Test;

class MediationTimesTest {
  private static final Instant NOW = GroundTown.MORNING;

  /** The last microsecond of 2012 in Shanghai. */
  private static final Instant OLD = Instant.parse("2012-12-31T15:59:59.999999Z");

  private final TownRules rules = new TownRules();

  private MediationTimes times() {
    return new MediationTimes(rules, rules.inForce(GroundTown.VILLAGE, NOW));
  }

  private void speak() {
    rules.handle(Casework.silent().with(TownMediation.rule()).rule());
  }

  private Optional<String> started(LimitKind kind, Instant time) {
    return times()
        .start(kind, time)
        .map(start -> start.spec().clock() + " " + start.budget().text());
  }

  @Test
  void startsTheCourtsTimeByTheLawOfTheDayThere() {
    speak();
    assertEquals(Optional.of("COURT_2011 15d"), started(LimitKind.COURT, OLD));
    assertEquals(Optional.of("COURT 30d"), started(LimitKind.COURT, OLD.plusNanos(1_000)));
    var before = Instant.parse("2011-03-29T15:59:59Z");
    assertEquals(Optional.empty(), started(LimitKind.COURT, before));
    assertEquals(Optional.of("COURT_2011 15d"), started(LimitKind.COURT, before.plusSeconds(1)));
    assertEquals(Optional.of("MEDIATE 30d"), started(LimitKind.MEDIATING, before));
  }

  @Test
  void allowsMoreTimeByTheRuleThatATimeBeganWith() {
    speak();
    var old = times().start(LimitKind.COURT, OLD).map(MediationLimits.Start::spec).orElseThrow();
    var now = times().start(LimitKind.COURT, NOW).map(MediationLimits.Start::spec).orElseThrow();
    assertEquals(Optional.of(Budget.parse("10d")), times().longestExtension(LimitKind.COURT, old));
    rules.handle(Casework.silent().rule());
    assertEquals(Optional.of(Budget.parse("30d")), times().longestExtension(LimitKind.COURT, now));
  }

  @Test
  void startsNothingWhereNoPackSpeaksOfMediation() {
    for (var kind : LimitKind.values()) {
      assertEquals(Optional.empty(), started(kind, NOW));
      assertEquals(Optional.empty(), new MediationTimes(rules, Optional.empty()).start(kind, NOW));
    }
  }

  @Test
  void tellsTheDayByTheCalendarOfThePack() {
    assertEquals(LocalDate.parse("2012-12-31"), times().day(OLD));
    assertEquals(LocalDate.parse("2013-01-01"), times().day(OLD.plusNanos(1_000)));
    var nowhere = new MediationTimes(rules, Optional.empty());
    assertThrows(IllegalStateException.class, () -> nowhere.day(NOW));
  }

  @Test
  void knowsNoRuleOfAVersionThatSaysNothing() {
    var silent = new SpecRef("small", 1, TownRules.STEP);
    assertThrows(
        IllegalStateException.class, () -> times().longestExtension(LimitKind.MEDIATING, silent));
  }
}
