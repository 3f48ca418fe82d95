package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.cases.Waker;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.supervisions.SupervisionWaking;

/** Looks at the clock of one supervision and fires what is due. */
public final class WakeSupervision implements Waker {
  private final Waking waking;
  private final Aggregates aggregates;
  private final Policies policies;

  @Inject
  public WakeSupervision(Waking waking, Aggregates aggregates, Policies policies) {
    this.waking = waking;
    this.aggregates = aggregates;
    this.policies = policies;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.SUPERVISION;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var faces = new SupervisionFaces(policies);
    return waking.wake(
        () -> aggregates.find(Supervision.class, new SupervisionId(id).ref()),
        (supervision, now) ->
            new Waking.Look<>(
                SupervisionWaking.wake(supervision, faces, now),
                () -> SupervisionWaking.wakes(supervision, faces)));
  }
}
