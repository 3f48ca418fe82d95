package org.fengqiao.domain.rewards;

/** Where a clue stands (线索状态). */
public enum ClueStatus {
  /** To be verified (待核实). */
  SUBMITTED,
  /** Verified as true; the risk is to be removed (属实). */
  VALID,
  /** The risk is removed (已处置). */
  DISPOSED,
  /** Graded by its effect (已评级). */
  GRADED,
  /** A reward is proposed (拟奖). */
  PROPOSED,
  /** A reward is approved (已批准). */
  APPROVED,
  /** Whoever reported it was told (已告知). */
  TOLD,
  /** The reward was claimed (已申领). */
  CLAIMED,
  /** It is being paid (支付中). */
  PAYING,
  /** It is paid (已支付). */
  PAID,
  /** It was paid wrongly, and is to be given back (追回). */
  REVERSED,
  /** Found untrue (不属实). */
  INVALID,
  /** Somebody reported it earlier (重复举报). */
  DUPLICATE,
  /** No reward is given (不予奖励). */
  DECLINED,
  /** The reward was not claimed in time (逾期未领). */
  EXPIRED
}
