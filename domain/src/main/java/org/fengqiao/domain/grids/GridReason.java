package org.fengqiao.domain.grids;

import org.fengqiao.domain.Reason;

/** Why something about the ground was refused. */
public enum GridReason implements Reason {
  /** Another import published while this one was read; none of this one shows. */
  TREE_MOVED,
  DIVISION_NOT_FOUND,
  /** A grid belongs to a village, and what was named is of another level. */
  NOT_A_VILLAGE,
  /** Off the scheme of the place, or all its serials are given out. */
  GRID_CODE_MALFORMED,
  GRID_CODE_TAKEN,
  GRID_NOT_FOUND,
  /** The grid ended; others may have its ground. */
  GRID_ENDED,
  /** Micro-grids stand in it. */
  GRID_NOT_EMPTY,
  /** Off the scheme of the place, or all its serials are given out. */
  MICRO_GRID_CODE_MALFORMED,
  MICRO_GRID_CODE_TAKEN,
  MICRO_GRID_NOT_FOUND,
  MICRO_GRID_ENDED,
  /** A split did not say where each micro-grid goes, or named one that is not there. */
  MICRO_GRIDS_UNPLACED,
  /** More than can go along in one decision. */
  TOO_MANY_MICRO_GRIDS,
  ZONE_NOT_FOUND,
  ZONE_ENDED,
  /** Grids lie in it. */
  ZONE_NOT_EMPTY,
  /** A zone belongs to a town, and what was named is of another level. */
  NOT_A_TOWN,
  /** The zone lies in another town than the grid. */
  ZONE_OF_ANOTHER_TOWN,
  QR_CODE_NOT_FOUND,
  /** The code was revoked and leads nowhere any more. */
  QR_CODE_REVOKED,
  /** Not a polygon or several as RFC 7946 has them, out of bounds, or crossing itself. */
  BOUNDARY_MALFORMED,
  /** The patch has no boundary, or had none at that time. */
  BOUNDARY_NOT_FOUND,
  /** Nothing was told of the patch for that day. */
  READING_NOT_FOUND,
  FACILITY_NOT_FOUND,
  /** The board or station is no more. */
  FACILITY_ENDED
}
