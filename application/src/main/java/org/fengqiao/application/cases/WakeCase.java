package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseWaking;

/** Looks at the clocks of one case and fires what is due. */
public final class WakeCase implements Waker {
  private final Waking waking;
  private final Cases cases;
  private final Policies policies;
  private final Router router;

  @Inject
  public WakeCase(Waking waking, Cases cases, Policies policies, Router router) {
    this.waking = waking;
    this.cases = cases;
    this.policies = policies;
    this.router = router;
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
    return waking.wake(() -> cases.find(id), this::look);
  }

  private Waking.Look<Case> look(Case c, Instant now) {
    var rules = new PlaceRules(policies, policies.inForce(c.patch().division(), now));
    return new Waking.Look<>(
        CaseWaking.wake(c, rules, post -> router.holders(post, now), now),
        () -> CaseWaking.wakes(c, rules));
  }
}
