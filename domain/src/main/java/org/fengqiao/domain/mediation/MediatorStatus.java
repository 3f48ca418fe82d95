package org.fengqiao.domain.mediation;

/** Whether a mediator may be given disputes, as lists ask for it. */
public enum MediatorStatus {
  /** 在任. */
  ACTIVE,
  /** 暂停. */
  PAUSED,
  /** 离任. */
  ENDED
}
