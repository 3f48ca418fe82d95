package org.fengqiao.application.cases.lives;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PackVersion;

/** The town's pack with clocks of every kind, of several rungs each, and a callback. */
final class LivesClocks {
  static final CalendarId CALENDAR =
      new TownRules()
          .inForce(GroundTown.VILLAGE, GroundTown.MORNING)
          .orElseThrow()
          .rules()
          .calendar();

  private LivesClocks() {}

  static TownRules rules() {
    var rules = new TownRules();
    var callback = new CallbackRule(Optional.of(TownRules.DIRECTOR.role()), 3);
    rules.handle(Casework.silent().with(callback).rule());
    rules.run(clocks("1wd"));
    return rules;
  }

  /** Publishes a version with other limits; what runs keeps to those it began with. */
  static void publish(TownRules rules, Random random) {
    rules.run(clocks((1 + random.nextInt(3)) + "wd"));
  }

  private static List<CaseClock> clocks(String step) {
    return List.of(
        clock("CONTACT", "30min", ClockEvent.REPORTED, Set.of(ClockEvent.CONTACTED))
            .only(Channel.QR_CODE)
            .with(remind("due-10min"), rung("due", RungAction.ESCALATE), remind("due+1h")),
        clock(
                "FOLLOW_UP",
                "5wd",
                ClockEvent.CONTACTED,
                Set.of(ClockEvent.CONTACTED, ClockEvent.RESOLVED))
            .with(remind("start"), remind("due")),
        clock("HANDLE", "7d", ClockEvent.DISPATCHED, Set.of(ClockEvent.RESOLVED))
            .with(remind("start+1d"), remind("due-2d"), rung("due", RungAction.SUPERVISE)),
        clock("PART", "3wd", ClockEvent.PART_ASSIGNED, Set.of())
            .with(remind("due-1wd"), rung("due", RungAction.SUPERVISE)),
        clock("REVIEW", "3d", ClockEvent.ON_THE_BOOKS, Set.of())
            .with(remind("due-1d"), rung("due", RungAction.SUPERVISE), remind("due+3d")),
        clock("CALLBACK", "2wd", ClockEvent.CLOSED, Set.of(ClockEvent.CALLED_BACK))
            .with(remind("due"), remind("due+2wd")),
        step("STEP", step).with(remind("start+4h"), rung("due", RungAction.ESCALATE)),
        step("LAST", step).with(remind("due"), rung("due+1wd", RungAction.SUPERVISE)));
  }

  /** What the pack says of a running clock, by the version that it began with. */
  static ClockSpec spec(TownRules rules, RunningClock clock) {
    return rules
        .rules(PackVersion.of(clock.spec()))
        .flatMap(kept -> kept.clock(clock.name()))
        .orElseThrow()
        .spec();
  }

  /** Reads a running clock by the calendar of now. */
  static ClockFace face(TownRules rules, RunningClock clock) {
    return new ClockFace(clock, spec(rules, clock), rules.calendar(CALENDAR).orElseThrow());
  }

  private record Draft(
      String name,
      String budget,
      ClockEvent startsOn,
      Set<ClockEvent> stopsOn,
      Set<Channel> channels) {
    Draft only(Channel channel) {
      return new Draft(name, budget, startsOn, stopsOn, Set.of(channel));
    }

    CaseClock with(Rung... rungs) {
      var spec =
          new ClockSpec(
              new ClockName(name),
              Budget.parse(budget),
              CALENDAR,
              Roll.FORWARD,
              DayEnd.MIDNIGHT,
              List.of(rungs));
      return new CaseClock(spec, startsOn, stopsOn, channels, Map.of());
    }
  }

  private static Draft clock(
      String name, String budget, ClockEvent startsOn, Set<ClockEvent> stopsOn) {
    return new Draft(name, budget, startsOn, stopsOn, Set.of());
  }

  private static Draft step(String name, String budget) {
    return clock(
        name, budget, ClockEvent.STEP_BEGUN, Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED));
  }

  private static Rung remind(String at) {
    return rung(at, RungAction.REMIND);
  }

  private static Rung rung(String at, RungAction action) {
    var key = at.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return new Rung(new RungKey(key), Moment.parse(at), action, List.of());
  }
}
