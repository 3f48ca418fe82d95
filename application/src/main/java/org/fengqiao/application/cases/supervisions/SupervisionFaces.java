package org.fengqiao.application.cases.supervisions;

import java.util.Optional;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.supervisions.RoundFaces;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.policies.PackVersion;

/** Reads the clocks of supervisions by the packs they were ordered under, the newest calendars. */
record SupervisionFaces(Policies policies) implements RoundFaces {
  @Override
  public ClockFace face(RunningClock clock, Optional<Budget> budget) {
    var rule =
        policies
            .rules(PackVersion.of(clock.spec()))
            .flatMap(rules -> rules.casework().supervision())
            .filter(found -> found.spec().name().equals(clock.name()))
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()));
    var spec = budget.map(rule::spec).orElseGet(rule::spec);
    var calendar =
        policies
            .calendar(spec.calendar())
            .orElseThrow(() -> new IllegalStateException("no calendar " + spec.calendar()));
    return new ClockFace(clock, spec, calendar);
  }
}
