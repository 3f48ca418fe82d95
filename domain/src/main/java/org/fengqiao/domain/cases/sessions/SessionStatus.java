package org.fengqiao.domain.cases.sessions;

/** The name of the state a joint session is in, for lists and rows. */
public enum SessionStatus {
  CONVENED,
  HELD,
  RESOLVED,
  CLOSED,
  RAISED,
  WITHDRAWN
}
