package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;

/**
 * One run of a clock on an aggregate (运行中的时限): what was decided about it, and nothing that can be
 * derived. {@link ClockFace} derives the due time and the rungs.
 *
 * <p>Its times never run backwards: a move made with an earlier {@code now} than the last one
 * counts as made at the last one's, so that nodes whose clocks differ a little do not refuse each
 * other.
 *
 * @param run counts the starts of this name on this aggregate, from 1
 * @param suspensions in order, apart from each other; only the last may be open; at most 200
 * @param extensions in order of time; at most 100
 * @param stopTime empty while it runs or stands suspended
 */
public record RunningClock(
    ClockName name,
    int run,
    SpecRef spec,
    Instant startTime,
    List<Suspension> suspensions,
    List<Extension> extensions,
    List<FiredRung> fired,
    Optional<Instant> stopTime) {
  private static final int MOST_SUSPENSIONS = 200;
  private static final int MOST_EXTENSIONS = 100;

  public RunningClock {
    Objects.requireNonNull(name);
    Bounds.count("run", run, Integer.MAX_VALUE);
    Objects.requireNonNull(spec);
    Bounds.time("start_time", startTime);
    Bounds.size("suspensions", suspensions.size(), MOST_SUSPENSIONS);
    Bounds.size("extensions", extensions.size(), MOST_EXTENSIONS);
    suspensions = List.copyOf(suspensions);
    extensions = List.copyOf(extensions);
    fired = List.copyOf(fired);
    Objects.requireNonNull(stopTime);
    var earliest = startTime;
    for (int i = 0; i < suspensions.size(); i++) {
      var suspension = suspensions.get(i);
      boolean last = i == suspensions.size() - 1;
      if (suspension.from().isBefore(earliest) || (suspension.until().isEmpty() && !last)) {
        throw Refusal.invalid("suspensions", "stand in order after the start, none overlapping");
      }
      earliest = suspension.until().orElse(suspension.from());
    }
    if (fired.stream().map(FiredRung::key).distinct().count() < fired.size()) {
      throw new IllegalArgumentException("a rung fires once a run: " + fired);
    }
  }

  /** The first run of a clock. */
  public static RunningClock started(SpecRef spec, Instant now) {
    return started(spec, 1, now);
  }

  /** The run of that number, which is one above the last of this name on the aggregate. */
  public static RunningClock started(SpecRef spec, int run, Instant now) {
    return new RunningClock(
        spec.clock(), run, spec, now, List.of(), List.of(), List.of(), Optional.empty());
  }

  /** The key of the clock's row. */
  public ClockRun key() {
    return new ClockRun(name.value(), run);
  }

  /** Whether it has stopped for good. */
  public boolean isStopped() {
    return stopTime.isPresent();
  }

  /** Whether it stands suspended. */
  public boolean isSuspended() {
    return !suspensions.isEmpty() && suspensions.getLast().until().isEmpty();
  }

  /**
   * Whether it ran until {@code due} or longer: it stopped no earlier, or a rung at or past that
   * has fired while it runs still.
   */
  public boolean ranUntil(Instant due) {
    return stopTime
        .map(stop -> !stop.isBefore(due))
        .orElseGet(() -> fired.stream().anyMatch(rung -> !rung.explainedTime().isBefore(due)));
  }

  /** Whether that rung has fired in this run. */
  public boolean hasFired(RungKey rung) {
    return fired.stream().anyMatch(past -> past.key().equals(rung));
  }

  /**
   * Suspends it from now.
   *
   * @throws Refusal CLOCK_STOPPED, CLOCK_SUSPENDED
   */
  public RunningClock suspend(
      ContentRef reason, ActorName by, Optional<ActorName> approvedBy, Instant now) {
    refuseIfStopped();
    if (isSuspended()) {
      throw refused(ClockReason.CLOCK_SUSPENDED, "resume", "stop");
    }
    var all = new ArrayList<>(suspensions);
    all.add(new Suspension(latest(now), Optional.empty(), reason, by, approvedBy));
    return with(all, extensions, fired, stopTime);
  }

  /**
   * Lets it run on from now.
   *
   * @throws Refusal CLOCK_STOPPED, CLOCK_NOT_SUSPENDED
   */
  public RunningClock resume(Instant now) {
    refuseIfStopped();
    if (!isSuspended()) {
      throw refused(ClockReason.CLOCK_NOT_SUSPENDED, "suspend", "stop");
    }
    var all = new ArrayList<>(suspensions);
    all.add(all.removeLast().endedAt(latest(now)));
    return with(all, extensions, fired, stopTime);
  }

  /**
   * Gives it more time. A rung that has fired stays fired though its point move.
   *
   * @throws Refusal CLOCK_STOPPED
   */
  public RunningClock extend(Extension extension) {
    refuseIfStopped();
    var all = new ArrayList<>(extensions);
    all.add(extension);
    return with(suspensions, all, fired, stopTime);
  }

  /**
   * Ends it; a suspension that is open stays so, and the time after it never counts.
   *
   * @throws Refusal CLOCK_STOPPED
   */
  public RunningClock stop(Instant now) {
    refuseIfStopped();
    return with(suspensions, extensions, fired, Optional.of(latest(now)));
  }

  /**
   * Notes that a rung fired: for folding facts. Decide through {@link ClockFace#fire}, which sees
   * that none fires early.
   *
   * @throws IllegalStateException if it is stopped or suspended, or the rung fired before
   */
  public RunningClock afterFiring(FiredRung rung) {
    if (isStopped() || isSuspended() || hasFired(rung.key())) {
      throw new IllegalStateException("rung " + rung.key() + " cannot fire on " + key());
    }
    var all = new ArrayList<>(fired);
    all.add(rung);
    return with(suspensions, extensions, all, stopTime);
  }

  private RunningClock with(
      List<Suspension> suspensions,
      List<Extension> extensions,
      List<FiredRung> fired,
      Optional<Instant> stopTime) {
    return new RunningClock(name, run, spec, startTime, suspensions, extensions, fired, stopTime);
  }

  private Instant latest(Instant now) {
    var last = startTime;
    if (!suspensions.isEmpty()) {
      last = suspensions.getLast().until().orElse(suspensions.getLast().from());
    }
    return now.isBefore(last) ? last : now;
  }

  private void refuseIfStopped() {
    if (isStopped()) {
      throw refused(ClockReason.CLOCK_STOPPED);
    }
  }

  private Refusal refused(ClockReason reason, String... legal) {
    return Refusal.illegalNow(reason, List.of(legal), Map.of("clock", name.value()));
  }
}
