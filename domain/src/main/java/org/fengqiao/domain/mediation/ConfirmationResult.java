package org.fengqiao.domain.mediation;

/** How a court decided on confirming an agreement. Names are stored: never rename one. */
public enum ConfirmationResult {
  /** It is confirmed, and can be enforced (裁定有效). */
  CONFIRMED,
  /** The application was dismissed (裁定驳回申请). */
  DISMISSED,
  /** The parties took it back (撤回申请). */
  WITHDRAWN
}
