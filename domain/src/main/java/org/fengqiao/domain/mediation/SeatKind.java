package org.fengqiao.domain.mediation;

/** How a unit sits in a mediation organization (入驻方式). Names are stored: never rename one. */
public enum SeatKind {
  /** Every day (常驻). */
  RESIDENT,
  /** When it is its turn by the roster (轮驻). */
  ROTATING,
  /** Not there, and comes when it is called (随叫随到). */
  ON_CALL
}
