package org.fengqiao.domain.cases.sessions;

import org.fengqiao.domain.Reason;

/** Why something about a joint session was refused. */
public enum SessionReason implements Reason {
  /** No such session, or none in the caller's sight. */
  SESSION_NOT_FOUND,
  /** The pack has no sessions at that level. */
  LEVEL_MAY_NOT_CONVENE,
  /** No post of the role that convenes there is set up for the patch. */
  CONVENER_NOT_SET_UP,
  /** The officer is not of the unit that convenes, or convened it. */
  NOT_THE_CONVENER,
  /** A case lies outside the division at which it is convened. */
  CASE_ELSEWHERE,
  /** No clock of any of its cases has run out. */
  LIMITS_NOT_EXHAUSTED,
  /** None of its cases was returned as often as it may be. */
  RETURNS_NOT_EXHAUSTED,
  /** It does not stand so that this may be done. */
  ILLEGAL_SESSION_MOVE,
  /** The unit was not called. */
  UNIT_NOT_CALLED,
  /** It has no task of that number. */
  TASK_NOT_FOUND,
  /** The officer is not of the task's unit. */
  NOT_OF_THE_TASK,
  /** The task does not stand so that this may be done. */
  ILLEGAL_TASK_MOVE,
  /** The task was returned as often as it may be. */
  TASK_RETURNS_USED_UP,
  /** It is closed once every task is done. */
  TASKS_OPEN,
  /** The pack has no sessions at a higher level. */
  NO_LEVEL_ABOVE
}
