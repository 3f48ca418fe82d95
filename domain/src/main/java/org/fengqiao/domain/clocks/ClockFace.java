package org.fengqiao.domain.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Reckoner.Point;

/**
 * What a running clock shows by its rule and its calendar (时限推算): the due time, the rungs, and how
 * each came about. Derived anew at each look; nothing of it is stored as the truth.
 *
 * <p>The due time is the first moment at which the time has run out: an act before it is in time,
 * one at it is not. A rung fires at its time or after it, once a run, never while the clock stands
 * suspended and never after it stopped. One whose time came before a suspension and that did not
 * fire then fires after the resumption.
 */
public record ClockFace(RunningClock clock, ClockSpec spec, WorkingCalendar calendar) {
  /** A rung that fires more than this much running time after its time is late. */
  public static final Duration PUNCTUAL = Duration.ofMinutes(1);

  public ClockFace {
    if (!clock.name().equals(spec.name()) || !calendar.id().equals(spec.calendar())) {
      throw new IllegalArgumentException(
          "clock " + clock.name() + " is not read by " + spec.name() + " on " + calendar.id());
    }
  }

  /** When its time runs out; empty while an open suspension keeps that from being told. */
  public Optional<Instant> due() {
    return reckonDue(Trail.silent()).map(Point::time);
  }

  /** Whether its time had run out at {@code now}, or when it stopped, if that was earlier. */
  public boolean isOverdue(Instant now) {
    var at = clock.stopTime().filter(stop -> stop.isBefore(now)).orElse(now);
    return due().filter(due -> !at.isBefore(due)).isPresent();
  }

  /** Whether the due time leans on a year whose holidays are not published (暂定). */
  public boolean isProvisional() {
    var trail = Trail.silent();
    reckonDue(trail);
    return trail.isProvisional();
  }

  /**
   * Each rung with its time, fired or not, in the order of the rule; without those that a budget
   * given with an order has no room for.
   */
  public List<RungTime> rungTimes() {
    var due = reckonDue(Trail.silent());
    return spec.rungs().stream()
        .map(rung -> new RungTime(rung, timeOf(rung.at(), due, Trail.silent())))
        .filter(rung -> !isLeftOut(rung))
        .toList();
  }

  /** A reminder at the very start of a budget shorter than it was made for would tell nothing. */
  private boolean isLeftOut(RungTime rung) {
    return spec.given()
        && rung.rung().at() instanceof Moment.BeforeDue(var span)
        && !span.suffix().equals(spec.budget().suffix())
        && rung.time().filter(clock.startTime()::equals).isPresent()
        && !clock.hasFired(rung.rung().key());
  }

  /** The time of the earliest rung not fired; empty while suspended, once stopped, or if none. */
  public Optional<Instant> nextWake() {
    return waiting().flatMap(rung -> rung.time().stream()).min(Comparator.naturalOrder());
  }

  /** {@link #nextWake} for the index of running clocks. */
  public Optional<Wake> wake() {
    return nextWake().map(time -> new Wake(clock.key(), time));
  }

  /** The rungs to fire now, in the order of their times, then of the rule. */
  public List<DueRung> dueRungs(Instant now) {
    return waiting()
        .flatMap(rung -> rung.time().map(time -> dueRung(rung.rung(), time, now)).stream())
        .filter(rung -> !rung.explainedTime().isAfter(now))
        .sorted(Comparator.comparing(DueRung::explainedTime))
        .toList();
  }

  /**
   * Fires a rung.
   *
   * @throws IllegalStateException if it is not among {@link #dueRungs}
   */
  public FiredRung fire(RungKey key, Instant now) {
    return dueRungs(now).stream()
        .filter(due -> due.rung().key().equals(key))
        .map(due -> new FiredRung(key, due.explainedTime(), now, due.late()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("rung " + key + " is not due on " + clock.key()));
  }

  /**
   * Gives the clock more time.
   *
   * @throws org.fengqiao.domain.Refusal CLOCK_STOPPED; INVALID_FIELD if the unit is not the
   *     budget's or the sum is out of bounds
   */
  public RunningClock extend(Extension extension) {
    total().plus(extension.added());
    return clock.extend(extension);
  }

  /** How the due time came about. */
  public Explanation explainDue() {
    var trail = telling();
    return explanation(Optional.empty(), reckonDue(trail).map(Point::time), trail);
  }

  /**
   * How the time of one rung came about, the due time's own steps before it where it leans on them.
   */
  public Explanation explain(Rung rung) {
    var trail = telling();
    var due =
        switch (rung.at()) {
          case Moment.AtStart _, Moment.AfterStart _ -> Optional.<Point>empty();
          case Moment.BeforeDue _, Moment.AtDue _, Moment.AfterDue _ -> reckonDue(trail);
        };
    return explanation(Optional.of(rung.key()), timeOf(rung.at(), due, trail), trail);
  }

  private Trail telling() {
    var trail = Trail.telling();
    spec.law().map(Step.ByLaw::new).ifPresent(trail::tell);
    return trail;
  }

  private Optional<Point> reckonDue(Trail trail) {
    for (var extension : clock.extensions()) {
      trail.tell(new Step.Extended(extension.time(), extension.added()));
    }
    var reckoner = reckoner(trail);
    return reckoner.after(reckoner.at(clock.startTime()), total());
  }

  private Budget total() {
    var budget = spec.budget();
    for (var extension : clock.extensions()) {
      budget = budget.plus(extension.added());
    }
    return budget;
  }

  private Optional<Instant> timeOf(Moment moment, Optional<Point> due, Trail trail) {
    var start = clock.startTime();
    var reckoner = reckoner(trail);
    return switch (moment) {
      case Moment.AtStart _ -> Optional.of(start);
      case Moment.AfterStart(var span) -> reckoner.after(reckoner.at(start), span).map(Point::time);
      case Moment.BeforeDue(var span) -> due.map(point -> reckoner.before(start, point, span));
      case Moment.AtDue _ -> due.map(Point::time);
      case Moment.AfterDue(var span) ->
          due.flatMap(point -> reckoner.after(point, span)).map(Point::time);
    };
  }

  private Reckoner reckoner(Trail trail) {
    return new Reckoner(spec, calendar, ledger(), trail);
  }

  private Ledger ledger() {
    return new Ledger(clock.suspensions());
  }

  private Stream<RungTime> waiting() {
    return clock.isStopped() || clock.isSuspended()
        ? Stream.empty()
        : rungTimes().stream().filter(rung -> !clock.hasFired(rung.rung().key()));
  }

  /** Time suspended is no delay: a rung that waits for a resumption is not late for it. */
  private DueRung dueRung(Rung rung, Instant time, Instant now) {
    var delay = ledger().runningTime(new Stretch(time, now));
    return new DueRung(rung, time, delay.compareTo(PUNCTUAL) > 0);
  }

  private Explanation explanation(Optional<RungKey> rung, Optional<Instant> time, Trail trail) {
    for (var suspension : clock.suspensions()) {
      if (time.map(suspension.from()::isBefore).orElse(true)) {
        trail.tell(new Step.SuspendedFrom(suspension.from(), suspension.until()));
      }
    }
    if (trail.isProvisional()) {
      trail.tell(new Step.Provisional(calendar.terms().lastYear()));
    }
    trail.tell(time.<Step>map(Step.FallsAt::new).orElseGet(Step.WaitsForResumption::new));
    return new Explanation(
        clock.key(),
        clock.spec(),
        rung,
        calendar.id(),
        calendar.version(),
        calendar.zone(),
        trail.steps(),
        time,
        trail.isProvisional());
  }
}
