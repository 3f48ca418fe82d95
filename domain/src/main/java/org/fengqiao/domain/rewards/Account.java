package org.fengqiao.domain.rewards;

/** An account of a budget (账户). What all of them hold together is always nothing. */
public enum Account {
  /** Where the money comes from: what was appropriated, below zero (拨款). */
  APPROPRIATION,
  /** What may be given yet (可用). */
  AVAILABLE,
  /** Approved and not paid (已批待付). */
  RESERVED,
  /** Paid (已付). */
  PAID,
  /** Paid wrongly, and to be given back (应收追回). */
  RECEIVABLE
}
