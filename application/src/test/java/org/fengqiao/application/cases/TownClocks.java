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

  static List<CaseClock> all() {
    return List.of(
        contact(),
        followUp(),
        part(),
        review(),
        step(TownRules.STEP, RungAction.ESCALATE),
        step(TownRules.LAST, RungAction.SUPERVISE));
  }

  private static CaseClock contact() {
    return new CaseClock(
        spec(new ClockName("CONTACT"), "30min", RungAction.ESCALATE),
        ClockEvent.REPORTED,
        Set.of(ClockEvent.CONTACTED),
        Set.of(Channel.QR_CODE),
        Map.of());
  }

  private static CaseClock followUp() {
    return new CaseClock(
        spec(new ClockName("FOLLOW_UP"), "5wd", RungAction.REMIND),
        ClockEvent.CONTACTED,
        Set.of(ClockEvent.CONTACTED, ClockEvent.RESOLVED),
        Set.of(Channel.QR_CODE),
        Map.of());
  }

  private static CaseClock part() {
    return new CaseClock(
        spec(TownRules.PART, "3wd", RungAction.SUPERVISE),
        ClockEvent.PART_ASSIGNED,
        Set.of(),
        Set.of(),
        Map.of());
  }

  /** The time until what is on the books is to be reviewed. */
  private static CaseClock review() {
    return new CaseClock(
        spec(new ClockName("REVIEW"), "30d", RungAction.SUPERVISE),
        ClockEvent.ON_THE_BOOKS,
        Set.of(),
        Set.of(),
        Map.of());
  }

  private static CaseClock step(ClockName name, RungAction action) {
    return new CaseClock(
        spec(name, "1wd", action),
        ClockEvent.STEP_BEGUN,
        Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED),
        Set.of(),
        Map.of());
  }

  private static ClockSpec spec(ClockName name, String budget, RungAction action) {
    var rung = new Rung(new RungKey("DUE"), Moment.parse("due"), action, List.of());
    return spec(name, budget, List.of(rung));
  }

  /** A clock by which nothing happens when it is due. */
  static ClockSpec spec(ClockName name, String budget) {
    return spec(name, budget, List.of());
  }

  private static ClockSpec spec(ClockName name, String budget, List<Rung> rungs) {
    return new ClockSpec(
        name, Budget.parse(budget), TownRules.CN, Roll.FORWARD, DayEnd.MIDNIGHT, rungs);
  }
}
