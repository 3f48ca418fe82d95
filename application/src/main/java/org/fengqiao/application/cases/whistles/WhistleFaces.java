package org.fengqiao.application.cases.whistles;

import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.ClockFaces;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.WhistleClock;

/** Reads the clocks of whistles by the lists they were blown under, and the newest calendars. */
record WhistleFaces(Policies policies) implements ClockFaces {
  @Override
  public ClockFace face(RunningClock clock) {
    var spec =
        policies
            .rules(PackVersion.of(clock.spec()))
            .flatMap(rules -> rules.casework().whistles().clock(clock.name()))
            .map(WhistleClock::spec)
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()));
    var calendar =
        policies
            .calendar(spec.calendar())
            .orElseThrow(() -> new IllegalStateException("no calendar " + spec.calendar()));
    return new ClockFace(clock, spec, calendar);
  }
}
