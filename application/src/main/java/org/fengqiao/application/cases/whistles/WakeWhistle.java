package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.application.cases.Waker;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleWaking;

/**
 * Looks at the clocks of one whistle and fires what is due. Each rung fires once, whoever looks and
 * however often: that it fired is a fact of the entry, which is compared-and-set on the version.
 */
public final class WakeWhistle implements Waker {
  private final Aggregates aggregates;
  private final Policies policies;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public WakeWhistle(Aggregates aggregates, Policies policies, Store store, InstantSource clock) {
    this.aggregates = aggregates;
    this.policies = policies;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.WHISTLE;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var early = new AtomicReference<List<Wake>>(List.of());
    var fired = store.<Whistle>act(() -> decide(new WhistleId(id), early));
    return fired.isPresent() ? Optional.empty() : Optional.of(early.get());
  }

  private Optional<Changes<Whistle>> decide(WhistleId id, AtomicReference<List<Wake>> early) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found =
        aggregates
            .find(Whistle.class, id.ref())
            .orElseThrow(() -> new IllegalStateException("a clock without whistle: " + id));
    var faces = new WhistleFaces(policies);
    var decided = WhistleWaking.wake(found.aggregate(), faces, now);
    if (decided.isEmpty()) {
      early.set(WhistleWaking.wakes(found.aggregate(), faces));
    }
    return decided.map(made -> Changes.moving(Actor.FENGQIAO, now, found, made));
  }
}
