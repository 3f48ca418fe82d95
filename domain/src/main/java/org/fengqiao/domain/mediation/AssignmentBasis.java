package org.fengqiao.domain.mediation;

/** Who chose a mediator. Names are stored: never rename one. */
public enum AssignmentBasis {
  /** The rule that shares the work out (按负荷均衡指派). */
  BALANCE,
  /** The parties (当事人选定, law of mediation 19). */
  CHOICE
}
