package org.fengqiao.domain.cases.supervisions;

import org.fengqiao.domain.Reason;

/** Why something about a supervision was refused. */
public enum SupervisionReason implements Reason {
  /** No such supervision, or none in the caller's sight. */
  SUPERVISION_NOT_FOUND,
  /** The pack in force on the patch says nothing of supervisions. */
  NO_SUPERVISION_RULE,
  /** The officer does not hold the ordering post, or is not of the unit that ordered. */
  NOT_THE_SUPERIOR,
  /** The unit or post does not stand below the ordering post. */
  NOT_BELOW,
  /** The officer is not of the unit that is supervised. */
  NOT_SUPERVISED,
  /** The supervision does not stand so that this may be done. */
  ILLEGAL_SUPERVISION_MOVE,
  /** A reply was returned as often as one supervision keeps. */
  TOO_MANY_RETURNS
}
