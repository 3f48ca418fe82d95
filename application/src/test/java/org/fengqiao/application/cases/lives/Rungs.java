package org.fengqiao.application.cases.lives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.clocks.Extension;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.RunningClock;

/**
 * The clocks of one case counted again from its facts: which run, which stand, and which rungs have
 * fired. Only the time of a rung is asked of the clock's face.
 */
final class Rungs {
  private static final ActorName SOMEBODY = new ActorName("officers/somebody");

  private final Calendars calendars;
  private final Findings findings;
  private final Map<ClockRun, RunningClock> running = new HashMap<>();
  private final Map<ClockRun, Set<RungKey>> fired = new HashMap<>();
  private Optional<ContentRef> waitsFor = Optional.empty();

  Rungs(Calendars calendars, Findings findings) {
    this.calendars = calendars;
    this.findings = findings;
  }

  void take(Entry entry, CaseFact fact) {
    try {
      count(entry, fact);
    } catch (Refusal refusal) {
      // As where a clock is suspended that stands already.
      findings.add(Finding.ILLEGAL_HISTORY, entry + ": " + refusal);
    }
  }

  private void count(Entry entry, CaseFact fact) {
    switch (fact) {
      case CaseFact.ClockStarted f -> {
        var clock = RunningClock.started(f.spec(), f.run(), f.time());
        var stands =
            f.startedBy() == ClockEvent.ON_THE_BOOKS ? Optional.<ContentRef>empty() : waitsFor;
        running.put(clock.key(), stands.map(why -> stood(clock, why, f.time())).orElse(clock));
      }
      case CaseFact.ClockStopped f -> running.remove(new ClockRun(f.clock().value(), f.run()));
      case CaseFact.ClockExtended f -> {
        var why = f.grant().reason();
        var more = new Extension(f.time(), f.added(), why, SOMEBODY, SOMEBODY);
        running.computeIfPresent(
            new ClockRun(f.clock().value(), f.run()), (_, clock) -> clock.extend(more));
      }
      case CaseFact.Suspended f -> stand(f.grant().reason(), f.time());
      case CaseFact.PutOnTheBooks f -> stand(f.grant().reason(), f.time());
      case CaseFact.Resumed f -> goOn(f.time());
      case CaseFact.TakenOffTheBooks f -> goOn(f.time());
      case CaseFact.ReferredToMediation f -> stand(f.reason(), f.time());
      case CaseFact.BackFromMediation f -> goOn(f.time());
      case CaseFact.RungFired f -> fire(entry, f);
      default -> {
        // No other fact touches a clock.
      }
    }
  }

  private void stand(ContentRef why, Instant time) {
    waitsFor = Optional.of(why);
    running.replaceAll((_, clock) -> stood(clock, why, time));
  }

  private void goOn(Instant time) {
    waitsFor = Optional.empty();
    running.replaceAll((_, clock) -> clock.resume(time));
  }

  private static RunningClock stood(RunningClock clock, ContentRef why, Instant time) {
    return clock.suspend(why, SOMEBODY, Optional.of(SOMEBODY), time);
  }

  private void fire(Entry entry, CaseFact.RungFired f) {
    findings.count("rung fired");
    var run = new ClockRun(f.clock().value(), f.run());
    Supplier<String> where =
        () -> entry.aggregate() + " version " + entry.version() + ", " + run + " " + f.rung();
    var clock = Optional.ofNullable(running.get(run));
    if (clock.filter(one -> !one.isSuspended()).isEmpty()) {
      findings.add(Finding.RUNG_OF_NO_RUNNING_CLOCK, where.get());
      return;
    }
    var isFirst = fired.computeIfAbsent(run, _ -> new HashSet<>()).add(f.rung().key());
    findings.require(isFirst, Finding.RUNG_TWICE, where);
    var time =
        calendars.face(clock.get(), entry.time()).rungTimes().stream()
            .filter(rung -> rung.rung().key().equals(f.rung().key()))
            .findFirst()
            .flatMap(rung -> rung.time());
    findings.require(
        time.equals(Optional.of(f.rung().explainedTime()))
            && time.filter(entry.time()::isBefore).isEmpty(),
        Finding.RUNG_EARLY,
        () -> where.get() + ", of " + time);
  }

  /** What runs, was due at {@code now}, and has not fired. */
  List<String> left(Instant now) {
    var left = new ArrayList<String>();
    for (var clock : running.values()) {
      if (clock.isSuspended()) {
        continue;
      }
      var gone = fired.getOrDefault(clock.key(), Set.of());
      for (var rung : calendars.face(clock, now).rungTimes()) {
        if (rung.time().filter(time -> !time.isAfter(now)).isPresent()
            && !gone.contains(rung.rung().key())) {
          left.add(clock.key() + " " + rung + " by " + now);
        }
      }
    }
    return left;
  }
}
