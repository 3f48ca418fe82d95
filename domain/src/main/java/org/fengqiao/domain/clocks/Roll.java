package org.fengqiao.domain.clocks;

/**
 * Where a limit goes whose last day is off (顺延, Civil Code 203). It applies to calendar days,
 * months and years; working days end on a working day anyhow, and hours run through days off.
 */
public enum Roll {
  /** To the next working day, a make-up Saturday or Sunday included. */
  FORWARD,
  /** Nowhere: the day stands, off or not. */
  NONE,
  /**
   * To the working day before, as pay days do; where none lies after the first, uncounted day, the
   * day stands.
   */
  BACK
}
