package org.fengqiao.application.cases.sessions;

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
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionWaking;

/** Looks at the times of one joint session and fires what is due. */
public final class WakeSession implements Waker {
  private final Waking waking;
  private final Aggregates aggregates;
  private final Policies policies;

  @Inject
  public WakeSession(Waking waking, Aggregates aggregates, Policies policies) {
    this.waking = waking;
    this.aggregates = aggregates;
    this.policies = policies;
  }

  @Override
  public AggregateKind kind() {
    return AggregateKind.JOINT_SESSION;
  }

  @Override
  public Optional<List<Wake>> wake(UUID id) {
    var limits = new SessionLimits(policies);
    return waking.wake(
        () -> aggregates.find(JointSession.class, new SessionId(id).ref()),
        (session, now) ->
            new Waking.Look<>(
                SessionWaking.wake(session, limits, now),
                () -> SessionWaking.wakes(session, limits)));
  }
}
