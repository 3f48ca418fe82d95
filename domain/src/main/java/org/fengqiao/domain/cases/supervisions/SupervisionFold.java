package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.clocks.RunningClock;

/** Makes the supervision that a fact leaves. Decides nothing: a fact that does not fit is a bug. */
final class SupervisionFold {
  private SupervisionFold() {}

  static Supervision begun(SupervisionFact fact) {
    if (!(fact instanceof SupervisionFact.Ordered ordered)) {
      throw new IllegalStateException("a supervision is ordered first, not " + fact);
    }
    return new Supervision(
        ordered.id(),
        ordered.superior(),
        ordered.supervised(),
        ordered.patch(),
        ordered.about(),
        ordered.demand(),
        ordered.time(),
        List.of(),
        new SupervisionState.Ordered());
  }

  static Supervision after(Supervision s, SupervisionFact fact) {
    return switch (fact) {
      case SupervisionFact.Ordered _ ->
          throw new IllegalStateException("a supervision is ordered once");
      case SupervisionFact.LimitBegun f -> limited(s, f);
      case SupervisionFact.Replied f ->
          last(
                  s,
                  round ->
                      round.with(
                          new SupervisionRound.Reply(f.officer(), f.words(), f.time(), f.late())))
              .with(in(s, SupervisionState.Ordered.class).reply());
      case SupervisionFact.Returned f ->
          last(
                  s,
                  round ->
                      round.with(new SupervisionRound.Return(f.officer(), f.reason(), f.time())))
              .with(in(s, SupervisionState.Replied.class).returned());
      case SupervisionFact.Accepted f ->
          s.with(in(s, SupervisionState.Replied.class).accept(f.officer(), f.words(), f.time()));
      case SupervisionFact.Withdrawn f ->
          last(s, round -> stopped(round, f.time()))
              .with(in(s, SupervisionState.Open.class).withdraw(f.officer(), f.reason(), f.time()));
      case SupervisionFact.RungFired f ->
          last(s, round -> round.with(round.clock().afterFiring(f.rung())));
      case SupervisionFact.DueTimeMoved f -> last(s, round -> round.told(f.to()));
    };
  }

  private static Supervision limited(Supervision s, SupervisionFact.LimitBegun f) {
    var all = new ArrayList<>(s.rounds());
    all.add(
        new SupervisionRound(
            RunningClock.started(f.spec(), f.run(), f.time()),
            f.budget(),
            f.due(),
            Optional.empty(),
            Optional.empty()));
    return s.with(all);
  }

  private static Supervision last(Supervision s, UnaryOperator<SupervisionRound> change) {
    var all = new ArrayList<>(s.rounds());
    all.add(change.apply(all.removeLast()));
    return s.with(all);
  }

  private static SupervisionRound stopped(SupervisionRound round, Instant time) {
    return round.clock().isStopped() ? round : round.with(round.clock().stop(time));
  }

  private static <S extends SupervisionState> S in(Supervision s, Class<S> state) {
    if (!state.isInstance(s.state())) {
      throw new IllegalStateException(s.id() + " is not " + state.getSimpleName());
    }
    return state.cast(s.state());
  }
}
