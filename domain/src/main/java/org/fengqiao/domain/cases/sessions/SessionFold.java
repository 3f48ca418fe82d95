package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.clocks.Limit;

/** Makes the joint session that a fact leaves. Decides nothing: one that does not fit is a bug. */
final class SessionFold {
  private SessionFold() {}

  static JointSession begun(SessionFact fact) {
    if (!(fact instanceof SessionFact.Convened convened)) {
      throw new IllegalStateException("a session is convened first, not " + fact);
    }
    return new JointSession(
        convened.id(),
        convened.convener(),
        convened.patch(),
        convened.cases(),
        convened.grounds(),
        convened.reason(),
        convened.plan(),
        convened.units(),
        convened.raisedFrom(),
        convened.time(),
        convened.clock(),
        new SessionState.Convened(),
        List.of());
  }

  static JointSession after(JointSession s, SessionFact fact) {
    return switch (fact) {
      case SessionFact.Convened _ -> throw new IllegalStateException("a session is convened once");
      case SessionFact.Held(var holding) ->
          s.with(s.clock().stop(holding.time()))
              .with(in(s, SessionState.Convened.class).hold(holding));
      case SessionFact.Resolved(var words) -> s.with(in(s, SessionState.Held.class).resolve(words));
      case SessionFact.TaskGiven f -> given(s, f);
      case SessionFact.TaskHandedIn(int number, var report) ->
          task(s, number, task -> task.handIn(report));
      case SessionFact.TaskReturned f -> task(s, f.number(), task -> returned(task, f));
      case SessionFact.Closed(var outcome) ->
          s.with(in(s, SessionState.Resolved.class).close(outcome));
      case SessionFact.Raised(var to, var why) ->
          stopped(s, why.time()).with(in(s, SessionState.Open.class).raise(to, why));
      case SessionFact.Withdrawn(var why) ->
          stopped(s, why.time()).with(in(s, SessionState.Unresolved.class).withdraw(why));
      case SessionFact.RungFired(var task, var rung) ->
          clock(s, task, clock -> clock.afterFiring(rung));
      case SessionFact.DueTimeMoved f ->
          clock(s, f.task(), clock -> clock.told(Optional.of(f.to())));
    };
  }

  private static JointSession given(JointSession s, SessionFact.TaskGiven f) {
    var all = new ArrayList<>(s.tasks());
    var clock = Limit.started(f.spec(), f.budget(), f.run(), f.time()).told(f.due());
    all.add(new SessionTask(f.number(), f.unit(), f.words(), clock, Optional.empty(), List.of()));
    return s.with(all);
  }

  private static SessionTask returned(SessionTask task, SessionFact.TaskReturned f) {
    var had = task.clock();
    var again = Limit.started(had.clock().spec(), had.budget(), f.run(), f.time());
    return task.giveBack(f.officer(), f.reason(), f.time(), again.told(f.due()));
  }

  private static JointSession task(JointSession s, int number, UnaryOperator<SessionTask> change) {
    return s.with(
        s.tasks().stream()
            .map(task -> task.number() == number ? change.apply(task) : task)
            .toList());
  }

  private static JointSession clock(
      JointSession s, Optional<Integer> task, UnaryOperator<Limit> change) {
    return task.map(number -> task(s, number, one -> one.with(change.apply(one.clock()))))
        .orElseGet(() -> s.with(change.apply(s.clock())));
  }

  private static JointSession stopped(JointSession s, Instant time) {
    return s.with(s.clock().stop(time))
        .with(s.tasks().stream().map(task -> task.with(task.clock().stop(time))).toList());
  }

  private static <S extends SessionState> S in(JointSession s, Class<S> state) {
    if (!state.isInstance(s.state())) {
      throw new IllegalStateException(s.id() + " is not " + state.getSimpleName());
    }
    return state.cast(s.state());
  }
}
