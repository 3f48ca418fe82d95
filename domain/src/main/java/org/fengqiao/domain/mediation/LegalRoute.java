package org.fengqiao.domain.mediation;

/**
 * Where a dispute goes that mediation did not settle (人民调解法第二十六条). Names are stored: never rename
 * one.
 */
public enum LegalRoute {
  /** Arbitration, of labour disputes before any court (仲裁). */
  ARBITRATION,
  /** An administrative authority (行政途径). */
  ADMINISTRATIVE,
  /** The people's court (诉讼). */
  COURT
}
