package org.fengqiao.domain.statistics;

/** What a number entered for a division and period is of. Names are stored: never rename one. */
public enum DisputeReadingKind {
  /** Civil and administrative cases that courts took in at first instance (一审民事、行政案件收案数). */
  LITIGATION,
  /** Disputes mediated without an account of them here (线下调解纠纷数). */
  OFF_PLATFORM
}
