package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;

/** Lists joint sessions in the caller's sight, the newest first. */
public final class ListSessions {
  private final Access access;
  private final JointSessions sessions;
  private final SessionViews views;

  @Inject
  public ListSessions(Access access, JointSessions sessions, SessionViews views) {
    this.access = access;
    this.sessions = sessions;
    this.views = views;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING; INVALID_FIELD
   */
  public Page<SessionView> list(Caller caller, SessionFilter filter, PageRequest page) {
    access.require(caller, Right.LIST_SESSIONS);
    var found = sessions.list(filter, access.sightOf(caller), page);
    return new Page<>(views.of(found.items()), found.next());
  }
}
