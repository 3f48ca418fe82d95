package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.partners.Right;

/**
 * Shows a joint session as it is now: who was there, what was resolved, what is to be done by when.
 */
public final class GetSession {
  private final Access access;
  private final SessionsInSight inSight;
  private final SessionViews views;

  @Inject
  public GetSession(Access access, SessionsInSight inSight, SessionViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The session.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SESSION_NOT_FOUND
   */
  public SessionView get(Caller caller, SessionId id) {
    access.require(caller, Right.GET_SESSION);
    return views.of(inSight.get(caller, id));
  }
}
