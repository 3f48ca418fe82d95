package org.fengqiao.domain.mediation;

/** Why a dispute was taken from a mediator. Names are stored: never rename one. */
public enum ReleaseCause {
  /** A party asked for another (当事人要求更换). */
  ASKED_BY_PARTY,
  /** The mediator has a conflict of interest (回避). */
  CONFLICT,
  /** The mediator cannot go on (不能继续调解). */
  UNABLE,
  /** The dispute went up a level, to another organization (逐级上调). */
  RAISED
}
