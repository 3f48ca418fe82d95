package org.fengqiao.domain.grids;

/** What a micro-grid is made of. */
public enum MicroGridKind {
  /** A building, or a stairway of one (楼栋). */
  BUILDING,
  /** A villagers' group (村民小组). */
  VILLAGERS_GROUP
}
