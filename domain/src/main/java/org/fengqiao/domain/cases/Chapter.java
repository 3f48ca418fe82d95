package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    stop(event, run -> event == ClockEvent.ENDED || run.stopsOn().contains(event));
  }

  private void stop(ClockEvent event, Predicate<TimedRun> which) {
    state.runningClocks().stream()
        .filter(which)
        .map(TimedRun::clock)
        .forEach(clock -> rewake(new CaseFact.ClockStopped(clock.name(), clock.run(), event, now)));
  }

  /** Stops the clocks of the present dispatch: what it began is begun anew by the next. */
  Chapter stopOrder(ClockEvent event) {
    stop(event, run -> run.startedBy().isOfOrder());
    return this;
  }

  /** Where the case is disputed, that is void: what began with the objection stops. */
  Chapter voidObjection() {
    if (state.openObjection().isPresent()) {
      stop(ClockEvent.OBJECTION_DECIDED, run -> run.startedBy() == ClockEvent.OBJECTED);
    }
    return this;
  }

  /** Stops the time within which what is on the books is to be reviewed. */
  Chapter stopReview(ClockEvent event) {
    stop(event, TimedRun::isOfReview);
    return this;
  }

  /** Stops every clock. */
  Chapter stopAll(ClockEvent event) {
    stop(event, _ -> true);
    return this;
  }

  /** Lets the clocks of a part run, each beside those of other parts. */
  Chapter begin(int part) {
    stop(ClockEvent.PART_ASSIGNED);
    rules
        .startedBy(ClockEvent.PART_ASSIGNED, state)
        .forEach(start -> started(start, ClockEvent.PART_ASSIGNED, Optional.of(part)));
    return this;
  }

  /** Stops the clocks of a part, and lets that it is done stop and start clocks of the case. */
  Chapter finish(int part) {
    stop(ClockEvent.PART_DONE, run -> run.part().equals(Optional.of(part)));
    stop(
        ClockEvent.PART_DONE,
        run -> run.part().isEmpty() && run.stopsOn().contains(ClockEvent.PART_DONE));
    return start(ClockEvent.PART_DONE, rules.startedBy(ClockEvent.PART_DONE, state));
  }

  /** Starts anew, by the rules of now, the clocks of runs that had stopped. */
  Chapter startAnew(List<TimedRun> stopped) {
    for (var run : stopped) {
      var name = run.clock().name();
      var starts = rules.startedBy(run.startedBy(), state);
      var same = starts.stream().filter(s -> s.spec().clock().equals(name)).toList();
      if (run.part().isPresent()) {
        same.forEach(one -> started(one, run.startedBy(), run.part()));
      } else {
        start(run.startedBy(), same);
      }
    }
    return this;
  }

  private Chapter start(ClockEvent event, List<ClockRules.Start> starts) {
    for (var start : starts) {
      var name = start.spec().clock();
      if (state.runningClocks().stream().noneMatch(run -> run.clock().name().equals(name))) {
        started(start, event, Optional.empty());
      }
    }
    return this;
  }

  private void started(ClockRules.Start start, ClockEvent event, Optional<Integer> part) {
    var name = start.spec().clock();
    var earlier = state.clocks().stream().filter(run -> run.clock().name().equals(name));
    int run = (int) earlier.count() + 1;
    var due = rules.face(RunningClock.started(start.spec(), run, now)).due();
    rewake(new CaseFact.ClockStarted(start.spec(), run, event, start.stopsOn(), now, due, part));
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

  /** Tells the due times that come out otherwise than was told. */
  Chapter tellMoved() {
    CaseWaking.moved(state, rules).forEach(this::rewake);
    return this;
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
