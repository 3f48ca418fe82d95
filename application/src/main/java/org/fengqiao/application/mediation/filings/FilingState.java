package org.fengqiao.application.mediation.filings;

/** Where a file stands. Names are stored: never rename one. */
public enum FilingState {
  /** It is to be tried, or tried again, by itself (待送达). */
  WAITING,
  /** The court has it (已接收). */
  TAKEN,
  /** It was given up, until somebody orders it to be tried again (已搁置). */
  STUCK
}
