package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.Role;

/** Makes the whistle that a fact leaves. Decides nothing: a fact that does not fit is a bug. */
final class WhistleFold {
  private WhistleFold() {}

  static Whistle begun(WhistleFact fact) {
    if (!(fact instanceof WhistleFact.Blown blown)) {
      throw new IllegalStateException("a whistle is blown first, not " + fact);
    }
    return new Whistle(
        blown.id(),
        blown.blower(),
        blown.patch(),
        blown.item(),
        blown.reason(),
        blown.about(),
        blown.time(),
        List.of(),
        new WhistleState.Blown());
  }

  static Whistle after(Whistle w, WhistleFact fact) {
    return switch (fact) {
      case WhistleFact.Blown _ -> throw new IllegalStateException("a whistle is blown once");
      case WhistleFact.OrganCalled f -> called(w, f);
      case WhistleFact.ReportedIn f ->
          call(
              w,
              f.organ(),
              call ->
                  call.with(call.clock().stop(f.time()))
                      .with(
                          in(call, CallState.Called.class)
                              .reportIn(f.officer(), f.time(), f.late())));
      case WhistleFact.OutcomeRecorded f ->
          call(
              w,
              f.organ(),
              call ->
                  call.with(
                      in(call, CallState.ReportedIn.class)
                          .done(f.officer(), f.outcome(), f.time())));
      case WhistleFact.Appraised f ->
          call(
              w,
              f.organ(),
              call -> {
                var all = new ArrayList<>(call.appraisals());
                all.add(f.appraisal());
                return call.with(all);
              });
      case WhistleFact.Settled f -> w.with(blown(w).settle(f.officer(), f.outcome(), f.time()));
      case WhistleFact.Withdrawn f ->
          stopped(w, f.time()).with(blown(w).withdraw(f.officer(), f.reason(), f.time()));
      case WhistleFact.RungFired f ->
          call(w, f.organ(), call -> call.with(call.clock().afterFiring(f.rung())));
      case WhistleFact.DueTimeMoved f -> call(w, f.organ(), call -> call.told(f.to()));
    };
  }

  private static Whistle called(Whistle w, WhistleFact.OrganCalled f) {
    var all = new ArrayList<>(w.calls());
    all.add(
        new Call(
            f.organ(),
            f.superior(),
            f.post(),
            f.unit(),
            RunningClock.started(f.spec(), f.run(), f.time()),
            f.due(),
            new CallState.Called(),
            List.of()));
    return w.with(all);
  }

  private static Whistle call(Whistle w, Role organ, UnaryOperator<Call> change) {
    if (w.call(organ).isEmpty()) {
      throw new IllegalStateException("not called: " + organ);
    }
    return w.with(
        w.calls().stream()
            .map(call -> call.organ().equals(organ) ? change.apply(call) : call)
            .toList());
  }

  private static Whistle stopped(Whistle w, Instant time) {
    return w.with(
        w.calls().stream()
            .map(call -> call.clock().isStopped() ? call : call.with(call.clock().stop(time)))
            .toList());
  }

  private static WhistleState.Blown blown(Whistle w) {
    return Optional.of(w.state())
        .filter(WhistleState.Blown.class::isInstance)
        .map(WhistleState.Blown.class::cast)
        .orElseThrow(() -> new IllegalStateException("it ended: " + w.state()));
  }

  private static <S extends CallState> S in(Call call, Class<S> state) {
    if (!state.isInstance(call.state())) {
      throw new IllegalStateException(call.organ() + " is not " + state.getSimpleName());
    }
    return state.cast(call.state());
  }
}
