package org.fengqiao.application.rewards;

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
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.ClueWaking;

/** Looks at the times of one clue, fires what is due, and lets a reward expire. */
public final class WakeClue implements Waker {
  private final Waking waking;
  private final Aggregates aggregates;
  private final RewardGuards guards;
  private final Policies policies;

  @Inject
  public WakeClue(Waking waking, Aggregates aggregates, RewardGuards guards, Policies policies) {
    this.waking = waking;
    this.aggregates = aggregates;
    this.guards = guards;
    this.policies = policies;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.CLUE;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var limits = new ClueLimits(policies);
    return waking.wake(
        () -> aggregates.find(Clue.class, new ClueId(id).ref()),
        (clue, now) ->
            new Waking.Look<>(
                ClueWaking.wake(clue, limits, now),
                () -> ClueWaking.wakes(clue, limits),
                after -> after.status() == ClueStatus.EXPIRED ? guards.release(after) : List.of()));
  }
}
