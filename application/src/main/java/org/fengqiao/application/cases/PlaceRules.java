package org.fengqiao.application.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.ClockRules;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackVersion;

/**
 * The clocks of a place: new ones start by the pack in force there, running ones are read by the
 * version they began with.
 */
record PlaceRules(Policies policies, Optional<PackInForce> pack) implements ClockRules {
  @Override
  public List<Start> startedBy(ClockEvent event, Case c) {
    return pack.map(inForce -> starts(inForce, event, c)).orElse(List.of());
  }

  @Override
  public boolean silenceMoves(Case c) {
    return stepOf(c).map(LadderStep::silenceMoves).orElse(false);
  }

  @Override
  public ClockFace face(RunningClock clock) {
    var version = PackVersion.of(clock.spec());
    var spec =
        policies
            .rules(version)
            .flatMap(rules -> rules.clock(clock.name()))
            .map(CaseClock::spec)
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()));
    var calendar =
        policies
            .calendar(spec.calendar())
            .orElseThrow(() -> new IllegalStateException("no calendar " + spec.calendar()));
    return new ClockFace(clock, spec, calendar);
  }

  /** The step of the pack's ladder that the post that must act now stands for. */
  private Optional<LadderStep> stepOf(Case c) {
    return c.climb()
        .flatMap(climb ->
            pack.flatMap(inForce -> inForce.rules().ladder(climb.tier())).stream()
                .flatMap(ladder -> ladder.steps().stream())
                .filter(step -> climb.now().role().filter(step.role()::equals).isPresent())
                .findFirst());
  }

  private List<Start> starts(PackInForce inForce, ClockEvent event, Case c) {
    var rules = inForce.rules();
    var channel = c.origin().channel();
    Stream<CaseClock> clocks =
        event == ClockEvent.STEP_BEGUN
            ? stepOf(c).flatMap(step -> rules.clockOf(step, channel)).stream()
            : rules.clocksStartedBy(event, channel).stream();
    return clocks
        .map(clock -> new Start(inForce.version().clock(clock.name()), clock.stopsOn()))
        .toList();
  }
}
