package org.fengqiao.application.mediation;

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
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationWaking;

/** Looks at the times of one mediation and fires what is due. */
public final class WakeMediation implements Waker {
  private final Waking waking;
  private final Aggregates aggregates;
  private final Policies policies;

  @Inject
  public WakeMediation(Waking waking, Aggregates aggregates, Policies policies) {
    this.waking = waking;
    this.aggregates = aggregates;
    this.policies = policies;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.MEDIATION;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var times = new MediationTimes(policies, Optional.empty());
    return waking.wake(
        () -> aggregates.find(Mediation.class, new MediationId(id).ref()),
        (mediation, now) ->
            new Waking.Look<>(
                MediationWaking.wake(mediation, times, now),
                () -> MediationWaking.wakes(mediation, times)));
  }
}
