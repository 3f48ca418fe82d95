package org.fengqiao.domain.cases.whistles;

import org.fengqiao.domain.Reason;

/** Why something about a whistle was refused. */
public enum WhistleReason implements Reason {
  /** No such whistle, or none in the caller's sight. */
  WHISTLE_NOT_FOUND,
  /** The item is not on the list in force on the patch, or not with that organ. */
  OFF_WHISTLE_LIST,
  /** Units of that level may not whistle there. */
  LEVEL_MAY_NOT_WHISTLE,
  /** No post of the organ is set up for the patch. */
  ORGAN_NOT_SET_UP,
  /** The officer is not of the unit that blows, or blew it. */
  NOT_THE_BLOWER,
  /** The officer is of no unit that was called as that organ. */
  NOT_CALLED,
  /** It was settled or withdrawn. */
  WHISTLE_OVER,
  /** The organ's call does not stand so that this may be done. */
  ILLEGAL_ANSWER,
  /** It is settled once every organ has reported in. */
  ORGANS_STILL_OUT,
  /** The pack does not have the officer appraise who reports in there. */
  NOT_A_SCORER,
  /** Each role appraises an organ once. */
  ALREADY_APPRAISED
}
