package org.fengqiao.domain.cases;

/** What a reporter thinks of the handling when called back or surveyed (满意度). */
public enum Satisfaction {
  /** Satisfied (满意). */
  SATISFIED,
  /** Satisfied by and large (基本满意). */
  FAIRLY_SATISFIED,
  /** Dissatisfied (不满意): the case is handled once more. */
  DISSATISFIED
}
