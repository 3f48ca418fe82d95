package org.fengqiao.domain.cases;

/** Where a matter goes that is not for this system. */
public enum RedirectRoute {
  /** The police, 110. */
  POLICE_110,
  /** Fire and rescue, 119. */
  FIRE_119,
  /** The courts (法院). */
  COURT,
  /** The petition office (信访). */
  PETITION,
  /** Answered in an earlier case, and nothing new (重复诉求). */
  REPEAT_WITHOUT_NEW_FACTS,
  /** Elsewhere; the note says where. */
  OTHER
}
