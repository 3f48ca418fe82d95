package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionReason;

/** Finds joint sessions that a caller sees, or refuses with SESSION_NOT_FOUND. */
final class SessionsInSight extends InSight<SessionId, JointSession> {
  @Inject
  SessionsInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(JointSession.class, id.ref()),
        (sight, one) -> sight.sees(one.seenBy()),
        id -> Refusal.notFound(SessionReason.SESSION_NOT_FOUND, id.name()));
  }
}
