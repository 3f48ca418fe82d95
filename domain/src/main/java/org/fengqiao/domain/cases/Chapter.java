package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;

/** One decision in the making: its facts, and the case as they leave it so far. */
final class Chapter {
  private final ClockRules rules;
  private final Instant now;
  private final List<CaseFact> facts = new ArrayList<>();
  private Case state;
  private boolean clocksTouched;

  Chapter(Case before, ClockRules rules, Instant now) {
    this.state = before;
    this.rules = rules;
    this.now = now;
  }

  /** The beginning of a case. */
  static Chapter first(CaseFact.Reported reported, ClockRules rules) {
    var chapter = new Chapter(CaseFold.begun(reported), rules, reported.origin().reportTime());
    chapter.facts.add(reported);
    return chapter;
  }

  Case state() {
    return state;
  }

  Chapter add(CaseFact fact) {
    facts.add(fact);
    state = CaseFold.after(state, fact);
    return this;
  }

  /** Lets {@code event} stop and start clocks: what it stops first, so that it may restart one. */
  Chapter on(ClockEvent event) {
    stop(event);
    return event == ClockEvent.ENDED ? this : start(event, rules.startedBy(event, state));
  }

  /** As STEP_BEGUN, for the step that silence has moved the case to; a rung of that clock told. */
  Chapter movedBy(SpecRef fired) {
    stop(ClockEvent.STEP_BEGUN);
    return start(ClockEvent.STEP_BEGUN, rules.startedByMoving(state, fired));
  }

  private void stop(ClockEvent event) {
    for (var run : state.runningClocks()) {
      if (event == ClockEvent.ENDED || run.stopsOn().contains(event)) {
        rewake(new CaseFact.ClockStopped(run.clock().name(), run.clock().run(), event, now));
      }
    }
  }

  /** Stops the clocks of the present dispatch: what it began is begun anew by the next. */
  Chapter stopOrder(ClockEvent event) {
    for (var run : state.runningClocks()) {
      if (run.startedBy().isOfOrder()) {
        rewake(new CaseFact.ClockStopped(run.clock().name(), run.clock().run(), event, now));
      }
    }
    return this;
  }

  private Chapter start(ClockEvent event, List<ClockRules.Start> starts) {
    for (var start : starts) {
      var name = start.spec().clock();
      if (state.runningClocks().stream().noneMatch(run -> run.clock().name().equals(name))) {
        var earlier = state.clocks().stream().filter(run -> run.clock().name().equals(name));
        int run = (int) earlier.count() + 1;
        var due = rules.face(RunningClock.started(start.spec(), run, now)).due();
        rewake(new CaseFact.ClockStarted(start.spec(), run, event, start.stopsOn(), now, due));
      }
    }
    return this;
  }

  /** Whether it starts a clock though the case has had as many runs as it keeps. */
  boolean startsTooMany() {
    return state.clocks().size() > Case.MOST_RUNS
        && facts.stream().anyMatch(CaseFact.ClockStarted.class::isInstance);
  }

  /** A fact after which the clocks are to be looked at at other times. */
  Chapter rewake(CaseFact fact) {
    clocksTouched = true;
    return add(fact);
  }

  boolean silenceMoves(SpecRef fired) {
    return rules.silenceMoves(state, fired);
  }

  Decided<Case> end() {
    var decided = new Decided<>(state, facts);
    return clocksTouched ? decided.waking(wakes(state, rules)) : decided;
  }

  /** One a running clock, whether or not it has a rung left. */
  static List<Wake> wakes(Case c, ClockRules rules) {
    return c.runningClocks().stream()
        .map(run ->
            rules.face(run.clock()).wake().orElseGet(() -> Wake.withAllOthers(run.clock().key())))
        .toList();
  }
}
