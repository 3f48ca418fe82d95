package org.fengqiao.domain.clocks;

/** What a rung does when it fires; whom it tells stands beside it. */
public enum RungAction {
  /** Tells (通知). */
  NOTIFY,
  /** Reminds whoever must act (提醒、催办). */
  REMIND,
  /** Has a higher level order and track (督办). */
  SUPERVISE,
  /** Moves the matter on to the next post of its ladder (升级). */
  ESCALATE
}
