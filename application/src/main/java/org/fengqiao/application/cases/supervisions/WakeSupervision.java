package org.fengqiao.application.cases.supervisions;

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
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.supervisions.SupervisionWaking;

/**
 * Looks at the clock of one supervision and fires what is due. Each rung fires once, whoever looks
 * and however often: that it fired is a fact of the entry, which is compared-and-set on the
 * version.
 */
public final class WakeSupervision implements Waker {
  private final Aggregates aggregates;
  private final Policies policies;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public WakeSupervision(
      Aggregates aggregates, Policies policies, Store store, InstantSource clock) {
    this.aggregates = aggregates;
    this.policies = policies;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.SUPERVISION;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var early = new AtomicReference<List<Wake>>(List.of());
    var fired = store.<Supervision>act(() -> decide(new SupervisionId(id), early));
    return fired.isPresent() ? Optional.empty() : Optional.of(early.get());
  }

  private Optional<Changes<Supervision>> decide(
      SupervisionId id, AtomicReference<List<Wake>> early) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found =
        aggregates
            .find(Supervision.class, id.ref())
            .orElseThrow(() -> new IllegalStateException("a clock without supervision: " + id));
    var faces = new SupervisionFaces(policies);
    var decided = SupervisionWaking.wake(found.aggregate(), faces, now);
    if (decided.isEmpty()) {
      early.set(SupervisionWaking.wakes(found.aggregate(), faces));
    }
    return decided.map(made -> Changes.moving(Actor.FENGQIAO, now, found, made));
  }
}
