package org.fengqiao.application.people;

import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;

/** An aggregate while one decision makes or moves it, perhaps several times. */
final class Moving<A extends Aggregate> {
  private final Optional<Loaded<A>> before;
  private Optional<Decided<A>> decided = Optional.empty();

  /** As it was read; empty if there is none yet. */
  Moving(Optional<Loaded<A>> before) {
    this.before = before;
  }

  boolean isThere() {
    return before.isPresent() || decided.isPresent();
  }

  /** As it is by now. */
  A now() {
    return decided
        .map(Decided::after)
        .or(() -> before.map(Loaded::aggregate))
        .orElseThrow(() -> new IllegalStateException("made first, then moved"));
  }

  void make(Decided<A> made) {
    decided = Optional.of(made);
  }

  void move(Function<A, Decided<A>> next) {
    decided = Optional.of(decided.map(so -> so.then(next)).orElseGet(() -> next.apply(now())));
  }

  /** What the decision does to it, if anything. */
  Optional<Step<A>> step() {
    return decided.map(so -> new Step<>(before, so));
  }
}
