package org.fengqiao.domain.people;

/** Where a project stands, as lists ask for it. */
public enum ProjectStatus {
  /** 在办. */
  ADOPTED,
  /** 办结. */
  COMPLETED,
  /** 终止. */
  DROPPED
}
