package org.fengqiao.application.petitions;

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
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionWaking;

/** Looks at the times of one petition and fires what is due. */
public final class WakePetition implements Waker {
  private final Waking waking;
  private final Aggregates aggregates;
  private final Policies policies;

  @Inject
  public WakePetition(Waking waking, Aggregates aggregates, Policies policies) {
    this.waking = waking;
    this.aggregates = aggregates;
    this.policies = policies;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.PETITION;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var limits = new PetitionLimits(policies);
    return waking.wake(
        () -> aggregates.find(Petition.class, new PetitionId(id).ref()),
        (petition, now) ->
            new Waking.Look<>(
                PetitionWaking.wake(petition, limits, now),
                () -> PetitionWaking.wakes(petition, limits)));
  }
}
