package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.UnitId;

/**
 * Many units, convened at a higher level on what one cannot solve (提级会办). Immutable: {@link
 * SessionAt} decides what becomes of it.
 *
 * @param cases what it is about, which it does not change; at most {@value #MOST_CASES}, each once
 * @param reason the words it was convened with
 * @param units called, each once; 1 to {@value #MOST_UNITS}
 * @param raisedFrom the session of the level below that failed
 * @param clock within which it is to be held; stopped once it was, or ended before
 * @param tasks by their numbers from 1, at most {@value #MOST_TASKS}; none before the resolution
 */
public record JointSession(
    SessionId id,
    Convener convener,
    Patch patch,
    List<CaseId> cases,
    SessionGrounds grounds,
    ContentRef reason,
    SessionPlan plan,
    List<UnitId> units,
    Optional<SessionId> raisedFrom,
    Instant time,
    Limit clock,
    SessionState state,
    List<SessionTask> tasks)
    implements Aggregate {
  public static final int MOST_CASES = 20;
  public static final int MOST_UNITS = 100;
  public static final int MOST_TASKS = 100;

  /** How a joint session comes from its facts. */
  public static final Lineage<JointSession, SessionFact> LINEAGE =
      new Lineage<>(
          AggregateKind.JOINT_SESSION,
          JointSession.class,
          SessionFact.class,
          SessionFold::begun,
          SessionFold::after);

  public JointSession {
    Objects.requireNonNull(id);
    Objects.requireNonNull(convener);
    Objects.requireNonNull(patch);
    cases = List.copyOf(cases);
    Objects.requireNonNull(grounds);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(plan);
    units = List.copyOf(units);
    Objects.requireNonNull(raisedFrom);
    Objects.requireNonNull(time);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(state);
    tasks = List.copyOf(tasks);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  public SessionStatus status() {
    return state.status();
  }

  /** The pack version whose rules it keeps to, by the rule of the time to hold it. */
  public SpecRef spec() {
    return clock.clock().spec();
  }

  /** By whom it is seen: who convened it, and the units it called. */
  public SeenBy seenBy() {
    var seeing = Stream.concat(Stream.of(convener.unit()), units.stream());
    return new SeenBy(convener.partner(), seeing.toList(), patch.division());
  }

  /** The task of that number; empty if it has none. */
  public Optional<SessionTask> task(int number) {
    return number < 1 || number > tasks.size()
        ? Optional.empty()
        : Optional.of(tasks.get(number - 1));
  }

  /** The tasks that are not done. */
  public List<SessionTask> openTasks() {
    return tasks.stream().filter(task -> task.status() == SessionTaskStatus.OPEN).toList();
  }

  /** Every time of it, that to hold it first. */
  Stream<Limit> clocks() {
    return Stream.concat(Stream.of(clock), tasks.stream().map(SessionTask::clock));
  }

  @Override
  public List<ClockRun> running() {
    return clocks().filter(Limit::isRunning).map(one -> one.clock().key()).toList();
  }

  /** How many runs the clock of tasks has had. */
  int taskRuns() {
    return tasks.stream().mapToInt(task -> 1 + task.returns().size()).sum();
  }

  JointSession with(Limit changed) {
    return with(changed, state, tasks);
  }

  JointSession with(SessionState changed) {
    return with(clock, changed, tasks);
  }

  JointSession with(List<SessionTask> changed) {
    return with(clock, state, changed);
  }

  private JointSession with(Limit clock, SessionState state, List<SessionTask> tasks) {
    return new JointSession(
        id,
        convener,
        patch,
        cases,
        grounds,
        reason,
        plan,
        units,
        raisedFrom,
        time,
        clock,
        state,
        tasks);
  }
}
