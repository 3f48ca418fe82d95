package org.fengqiao.domain.clocks;

import org.fengqiao.domain.Reason;

/** Why something about a clock is refused. */
public enum ClockReason implements Reason {
  /** The clock has stopped; a new start makes a new run. */
  CLOCK_STOPPED,
  /** The clock stands suspended already. */
  CLOCK_SUSPENDED,
  /** The clock runs; there is no suspension to end. */
  CLOCK_NOT_SUSPENDED
}
