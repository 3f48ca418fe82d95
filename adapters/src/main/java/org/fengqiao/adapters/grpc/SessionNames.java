package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.cases.sessions.SessionId;

/** The names of joint sessions, {@code sessions/{uuid}}; as {@link Names} has those of others. */
final class SessionNames {
  private SessionNames() {}

  static SessionId read(String field, String name) {
    return new SessionId(Names.uuid(field, "sessions", name));
  }
}
