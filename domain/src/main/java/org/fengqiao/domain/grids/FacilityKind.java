package org.fengqiao.domain.grids;

/** The kinds of facilities that grid work has on the ground. */
public enum FacilityKind {
  /** A notice board (公示牌), on which a grid is made public. */
  NOTICE_BOARD,
  /** A station (工作站、驿站), where people go and officers sit. */
  STATION
}
