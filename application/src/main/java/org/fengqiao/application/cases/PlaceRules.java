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
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackVersion;

/**
 * The clocks of a place: new ones start by the pack in force there, running ones are read by the
 * version they began with.
 */
public record PlaceRules(Policies policies, Optional<PackInForce> pack) implements ClockRules {
  @Override
  public List<Start> startedBy(ClockEvent event, Case c) {
    return pack.map(inForce ->
            event == ClockEvent.STEP_BEGUN
                ? step(inForce, c).map(step -> starts(inForce, step, c)).orElse(List.of())
                : starts(inForce, startedBy(event, inForce, c)))
        .orElse(List.of());
  }

  private static List<CaseClock> startedBy(ClockEvent event, PackInForce said, Case c) {
    return said.rules().clocksStartedBy(event, c.origin().channel()).stream()
        .filter(clock -> clock.runsFor(c.classing()))
        .toList();
  }

  @Override
  public boolean silenceMoves(Case c, SpecRef fired) {
    return Stream.of(keptTo(fired), pack)
        .flatMap(Optional::stream)
        .flatMap(said -> step(said, c).stream())
        .findFirst()
        .map(LadderStep::silenceMoves)
        .orElse(false);
  }

  @Override
  public List<Start> startedByMoving(Case c, SpecRef fired) {
    return Stream.of(pack, keptTo(fired))
        .flatMap(Optional::stream)
        .flatMap(said -> step(said, c).map(step -> starts(said, step, c)).stream())
        .findFirst()
        .orElse(List.of());
  }

  @Override
  public ClockFace face(RunningClock clock) {
    var spec =
        keptTo(clock.spec())
            .flatMap(kept -> kept.rules().clock(clock.name()))
            .map(CaseClock::spec)
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()));
    var calendar =
        policies
            .calendar(spec.calendar())
            .orElseThrow(() -> new IllegalStateException("no calendar " + spec.calendar()));
    return new ClockFace(clock, spec, calendar);
  }

  /** The version that a running clock began with, which stays in force for it. */
  private Optional<PackInForce> keptTo(SpecRef clock) {
    var version = PackVersion.of(clock);
    return policies.rules(version).map(rules -> new PackInForce(version, rules));
  }

  /** The step of the pack's ladder that the post that must act now stands for. */
  private static Optional<LadderStep> step(PackInForce said, Case c) {
    return c.climb()
        .flatMap(climb ->
            climb
                .now()
                .role()
                .flatMap(role -> said.rules().step(climb.tier(), c.classing(), role)));
  }

  private static List<Start> starts(PackInForce said, LadderStep step, Case c) {
    var climb = c.climb().orElseThrow();
    var channel = c.origin().channel();
    var clock =
        climb.next().isPresent()
            ? said.rules().clockOf(step, channel)
            : said.rules()
                .ladder(climb.tier(), c.classing())
                .flatMap(ladder -> said.rules().clockAtTop(ladder, step, channel));
    return starts(said, clock.stream().toList());
  }

  private static List<Start> starts(PackInForce said, List<CaseClock> clocks) {
    return clocks.stream()
        .map(clock -> new Start(said.version().clock(clock.name()), clock.stopsOn()))
        .toList();
  }
}
