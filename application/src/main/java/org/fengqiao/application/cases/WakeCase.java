package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseWaking;

/**
 * Looks at the clocks of one case and fires what is due. Each rung fires once, whoever looks and
 * however often: that it fired is a fact of the entry, and the entry is compared-and-set on the
 * case's version.
 */
public final class WakeCase implements Waker {
  private final Cases cases;
  private final Policies policies;
  private final Router router;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public WakeCase(Cases cases, Policies policies, Router router, Store store, InstantSource clock) {
    this.cases = cases;
    this.policies = policies;
    this.router = router;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.CASE;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    return wake(new CaseId(id));
  }

  /** As {@link #wake(UUID)}. */
  public Optional<List<Wake>> wake(CaseId id) {
    var early = new AtomicReference<List<Wake>>(List.of());
    var fired = store.<Case>act(() -> decide(id, early));
    return fired.isPresent() ? Optional.empty() : Optional.of(early.get());
  }

  private Optional<Changes<Case>> decide(CaseId id, AtomicReference<List<Wake>> early) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found =
        cases.find(id).orElseThrow(() -> new IllegalStateException("a clock without case: " + id));
    var c = found.aggregate();
    var rules = new PlaceRules(policies, policies.inForce(c.patch().division(), now));
    var decided = CaseWaking.wake(c, rules, post -> router.holders(post, now), now);
    if (decided.isEmpty()) {
      early.set(CaseWaking.wakes(c, rules));
    }
    return decided.map(made -> Changes.moving(Actor.FENGQIAO, now, found, made));
  }
}
