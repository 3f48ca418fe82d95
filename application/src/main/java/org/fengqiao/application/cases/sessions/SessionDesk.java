package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/** Where every move of a joint session is made, by the limits of its pack. */
final class SessionDesk {
  private final OfficersDesk desk;
  private final SessionsInSight inSight;
  private final Policies policies;

  @Inject
  SessionDesk(OfficersDesk desk, SessionsInSight inSight, Policies policies) {
    this.desk = desk;
    this.inSight = inSight;
    this.policies = policies;
  }

  /** A move: what becomes of the session at that moment, by the officer. */
  interface Move {
    Decided<JointSession> make(SessionAt session, ActingOfficer officer);
  }

  /** A move that is more than what becomes of the session: all that it writes. */
  interface Decision {
    Changes<JointSession> make(OfficersDesk.At<JointSession> at, SessionAt session);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<JointSession> move(
      Caller caller, Right right, OfficerMove<SessionId> on, List<Content> words, Move move) {
    return decide(
        caller,
        right,
        on,
        (at, session) -> at.moving(move.make(session, at.officer())).with(words));
  }

  /** The same of a decision. */
  Answer<JointSession> decide(
      Caller caller, Right right, OfficerMove<SessionId> on, Decision decision) {
    return desk.decide(
        caller,
        right,
        on,
        inSight,
        at ->
            decision.make(
                at, new SessionAt(at.aggregate(), new SessionLimits(policies), at.now())));
  }
}
