package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.junit.jupiter.api.Test;

/** For which reports and matters a clock of cases runs. */
class CaseClockTest {
  private static CaseClock clock(ClockEvent startsOn, Set<Channel> channels, Set<CaseKind> kinds) {
    var spec = RulesFixture.spec(RulesFixture.STEP);
    return new CaseClock(spec, startsOn, Set.of(), channels, kinds, Map.of());
  }

  private static Classing of(CaseKind kind) {
    return new Classing(Optional.of(kind), Optional.empty(), Optional.empty());
  }

  @Test
  void runsForMattersOfItsKindsOrOfAll() {
    var some = clock(ClockEvent.REPORTED, Set.of(), Set.of(CaseKind.HAZARD, CaseKind.DISPUTE));
    assertTrue(some.runsFor(of(CaseKind.HAZARD)));
    assertTrue(some.runsFor(of(CaseKind.DISPUTE)));
    assertFalse(some.runsFor(of(CaseKind.EVENT)));
    assertFalse(some.runsFor(Classing.UNKNOWN), "not known as it would start");
    var all = clock(ClockEvent.REPORTED, Set.of(), Set.of());
    assertTrue(all.runsFor(of(CaseKind.EVENT)));
    assertTrue(all.runsFor(Classing.UNKNOWN));
  }

  @Test
  void runsForReportsOfItsChannelsOrOfAll() {
    var scans = clock(ClockEvent.REPORTED, Set.of(Channel.QR_CODE), Set.of());
    assertTrue(scans.runsFor(Channel.QR_CODE));
    assertFalse(scans.runsFor(Channel.HOTLINE));
    assertTrue(clock(ClockEvent.REPORTED, Set.of(), Set.of()).runsFor(Channel.HOTLINE));
  }

  @Test
  void runsAtAStepForReportsOfItsChannelsAlone() {
    var fixture = new RulesFixture();
    var clock = clock(ClockEvent.STEP_BEGUN, Set.of(Channel.QR_CODE), Set.of());
    fixture.clocks.set(1, clock);
    var step = new LadderStep(RulesFixture.SECRETARY, false, Optional.of(RulesFixture.STEP));
    var steps = List.of(step, RulesFixture.last(RulesFixture.CADRE));
    fixture.ladders.set(0, new Ladder(Tier.ORDINARY, steps));
    assertEquals(Optional.of(clock), fixture.rules().clockOf(step, Channel.QR_CODE));
    assertEquals(Optional.empty(), fixture.rules().clockOf(step, Channel.HOTLINE));
  }
}
