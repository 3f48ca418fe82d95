package org.fengqiao.domain.cases.sessions;

/** The name of the state that a session's task is in. */
public enum SessionTaskStatus {
  OPEN,
  HANDED_IN
}
