package org.fengqiao.application.cases.sessions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.people.OfficerId;

/**
 * What every move of a joint session names.
 *
 * @param etag the version the caller decided on, if it says one
 * @param officer on whose behalf it is made
 */
public record SessionMoveOn(
    Request request, SessionId session, Optional<String> etag, OfficerId officer) {
  public SessionMoveOn {
    Objects.requireNonNull(request);
    Objects.requireNonNull(session);
    Objects.requireNonNull(etag);
    Objects.requireNonNull(officer);
  }
}
