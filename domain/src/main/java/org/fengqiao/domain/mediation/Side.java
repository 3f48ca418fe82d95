package org.fengqiao.domain.mediation;

/** On which side of a dispute somebody stands. Names are stored: never rename one. */
public enum Side {
  /** Who asks for something (申请方). */
  APPLICANT,
  /** Of whom it is asked (被申请方). */
  RESPONDENT,
  /** Whom the outcome concerns besides (第三人). */
  THIRD_PARTY
}
