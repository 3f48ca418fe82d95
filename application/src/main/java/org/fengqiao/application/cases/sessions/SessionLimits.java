package org.fengqiao.application.cases.sessions;

import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.SessionRule;

/** Reads the times of joint sessions by the packs they were convened under, and new calendars. */
record SessionLimits(Policies policies) implements LimitFaces {
  @Override
  public ClockFace face(Limit timed) {
    var clock = timed.clock();
    var spec =
        rule(clock.spec())
            .limit(clock.name())
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()))
            .spec(timed.budget());
    var calendar =
        policies
            .calendar(spec.calendar())
            .orElseThrow(() -> new IllegalStateException("no calendar " + spec.calendar()));
    return new ClockFace(clock, spec, calendar);
  }

  /** What the pack version of a clock says of sessions. */
  SessionRule rule(SpecRef spec) {
    return policies
        .rules(PackVersion.of(spec))
        .flatMap(rules -> rules.casework().sessions())
        .orElseThrow(() -> new IllegalStateException("no sessions by " + spec));
  }
}
