package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;

/**
 * Looks at the clocks of one aggregate and fires what is due. Each rung fires once, whoever looks
 * and however often: that it fired is a fact of the entry, which is compared-and-set on the
 * version.
 */
public final class Waking {
  private final Store store;
  private final InstantSource clock;

  @Inject
  public Waking(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What the clocks say at a moment.
   *
   * @param fired what is due; empty if nothing is
   * @param wakes when to look again, asked for where nothing is due
   * @param beside what is written on other aggregates with what is due, of what that leaves
   */
  public record Look<A extends Aggregate>(
      Optional<Decided<A>> fired, Supplier<List<Wake>> wakes, Function<A, List<Step<?>>> beside) {
    public Look {
      Objects.requireNonNull(fired);
      Objects.requireNonNull(wakes);
      Objects.requireNonNull(beside);
    }

    /** One with which nothing else is written. */
    public Look(Optional<Decided<A>> fired, Supplier<List<Wake>> wakes) {
      this(fired, wakes, _ -> List.of());
    }
  }

  /**
   * Looks now, and again on a fresh load where another was first.
   *
   * @param found the aggregate, which is there as long as clocks of it are
   * @return when to look again if nothing was due; empty if rungs fired, which wrote their wakes
   */
  public <A extends Aggregate> Optional<List<Wake>> wake(
      Supplier<Optional<Loaded<A>>> found, BiFunction<A, Instant, Look<A>> look) {
    var early = new AtomicReference<List<Wake>>(List.of());
    var fired = store.<A>act(() -> decide(found, look, early));
    return fired.isPresent() ? Optional.empty() : Optional.of(early.get());
  }

  private <A extends Aggregate> Optional<Changes<A>> decide(
      Supplier<Optional<Loaded<A>>> found,
      BiFunction<A, Instant, Look<A>> look,
      AtomicReference<List<Wake>> early) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var one =
        found.get().orElseThrow(() -> new IllegalStateException("a clock without what it runs on"));
    var seen = look.apply(one.aggregate(), now);
    if (seen.fired().isEmpty()) {
      early.set(seen.wakes().get());
    }
    return seen.fired().map(made -> changes(now, one, made, seen.beside().apply(made.after())));
  }

  private static <A extends Aggregate> Changes<A> changes(
      Instant now, Loaded<A> before, Decided<A> made, List<Step<?>> beside) {
    var changes = Changes.moving(Actor.FENGQIAO, now, before, made);
    for (var step : beside) {
      changes = changes.and(step);
    }
    return changes;
  }
}
