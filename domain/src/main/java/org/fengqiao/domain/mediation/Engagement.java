package org.fengqiao.domain.mediation;

/** Whether mediating is somebody's whole work. Names are stored: never rename one. */
public enum Engagement {
  /** 专职. */
  FULL_TIME,
  /** 兼职. */
  PART_TIME
}
