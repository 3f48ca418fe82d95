package org.fengqiao.domain.mediation;

/** Why a dispute is not accepted (不予受理). Names are stored: never rename one. */
public enum RefusalCause {
  /** A court, an arbitration or an authority has it (已由法院、仲裁或者行政机关受理). */
  TAKEN_ELSEWHERE,
  /** Law reserves it for an authority (依法须由专门机关处理). */
  RESERVED_BY_LAW,
  /** A court or an arbitration decided it (已有生效裁判). */
  DECIDED,
  /** It is no dispute between parties (不属于民间纠纷). */
  NO_DISPUTE,
  /** Another organization is to have it (不属于本组织受理范围). */
  ELSEWHERE,
  /** Another cause, which the words tell (其他). */
  OTHER
}
