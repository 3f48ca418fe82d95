package org.fengqiao.domain.cases;

/** How a report that named no patch was placed by the point it gave. */
public enum Placing {
  /** On the finest patch that alone of its fineness has the point. */
  LOCATED,
  /** On the partner's default division: the point lies in no patch it may report on. */
  OUTSIDE,
  /** On the partner's default division: at every fineness several patches have the point. */
  AMBIGUOUS
}
