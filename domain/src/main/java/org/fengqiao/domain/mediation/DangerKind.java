package org.fengqiao.domain.mediation;

/** What a dispute is likely to become. Names are stored: never rename one. */
public enum DangerKind {
  /** A public-order case (治安案件). */
  PUBLIC_ORDER,
  /** A criminal case (刑事案件). */
  CRIMINAL
}
