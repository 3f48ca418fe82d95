package org.fengqiao.domain.cases;

/** How a case came out (办理结果). */
public enum OutcomeKind {
  /** Solved (已解决). */
  SOLVED,
  /** Nothing to be done, and the reporter was told why (解释说明). */
  EXPLAINED,
  /** Cannot be solved; the text says why (无法解决). */
  CANNOT_BE_SOLVED
}
