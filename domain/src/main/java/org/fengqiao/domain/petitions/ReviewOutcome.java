package org.fengqiao.domain.petitions;

/** What a review or a re-examination came to (复查、复核意见). */
public enum ReviewOutcome {
  /** What was decided before stands (维持). */
  UPHELD,
  /** It is changed, as the words say (变更). */
  CHANGED,
  /** It is revoked, and what holds in its place is in the words (撤销). */
  REVOKED
}
