package org.fengqiao.domain.cases.sessions;

/** Why a joint session is convened (提级事由). */
public enum SessionGrounds {
  /** Somebody asked for it. */
  REQUESTED,
  /** A clock of one of its cases ran out (时限用尽). */
  LIMITS_EXHAUSTED,
  /** One of its cases was returned as often as it may be (退回用尽). */
  RETURNS_EXHAUSTED,
  /** A session of the level below failed. */
  FAILED_BELOW
}
