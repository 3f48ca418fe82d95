package org.fengqiao.application.cases.whistles;

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
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleWaking;

/** Looks at the clocks of one whistle and fires what is due. */
public final class WakeWhistle implements Waker {
  private final Waking waking;
  private final Aggregates aggregates;
  private final Policies policies;

  @Inject
  public WakeWhistle(Waking waking, Aggregates aggregates, Policies policies) {
    this.waking = waking;
    this.aggregates = aggregates;
    this.policies = policies;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.WHISTLE;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var faces = new WhistleFaces(policies);
    return waking.wake(
        () -> aggregates.find(Whistle.class, new WhistleId(id).ref()),
        (whistle, now) ->
            new Waking.Look<>(
                WhistleWaking.wake(whistle, faces, now),
                () -> WhistleWaking.wakes(whistle, faces)));
  }
}
