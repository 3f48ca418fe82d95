package org.fengqiao.domain.grids;

/** What sort of grid it is. */
public enum GridKind {
  /** A piece of a village or neighbourhood (基础网格). */
  BASIC,
  /** A place with its own keeper, as a school or a market (专属网格). */
  EXCLUSIVE,
  /** A trade (专业网格). */
  PROFESSIONAL
}
