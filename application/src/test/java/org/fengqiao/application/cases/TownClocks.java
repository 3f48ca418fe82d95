package org.fengqiao.application.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.policies.CaseClock;

/** The clocks of the small pack. */
final class TownClocks {
  private TownClocks() {}

  static CaseClock contact() {
    return new CaseClock(
        spec(new ClockName("CONTACT"), "30min", RungAction.ESCALATE),
        ClockEvent.REPORTED,
        Set.of(ClockEvent.CONTACTED),
        Set.of(Channel.QR_CODE),
        Map.of());
  }

  static CaseClock followUp() {
    return new CaseClock(
        spec(new ClockName("FOLLOW_UP"), "5wd", RungAction.REMIND),
        ClockEvent.CONTACTED,
        Set.of(ClockEvent.CONTACTED, ClockEvent.RESOLVED),
        Set.of(Channel.QR_CODE),
        Map.of());
  }

  static CaseClock part() {
    return new CaseClock(
        spec(TownRules.PART, "3wd", RungAction.SUPERVISE),
        ClockEvent.PART_ASSIGNED,
        Set.of(),
        Set.of(),
        Map.of());
  }

  static CaseClock step(ClockName name, RungAction action) {
    return new CaseClock(
        spec(name, "1wd", action),
        ClockEvent.STEP_BEGUN,
        Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED),
        Set.of(),
        Map.of());
  }

  private static ClockSpec spec(ClockName name, String budget, RungAction action) {
    var rung = new Rung(new RungKey("DUE"), Moment.parse("due"), action, List.of());
    return new ClockSpec(
        name, Budget.parse(budget), TownRules.CN, Roll.FORWARD, DayEnd.MIDNIGHT, List.of(rung));
  }
}
