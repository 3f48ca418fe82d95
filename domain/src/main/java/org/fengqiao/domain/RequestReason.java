package org.fengqiao.domain;

/** Refusals that any command can meet, whatever its noun. */
public enum RequestReason implements Reason {
  /** A field breaks its rule; the violations name the field and the rule. */
  INVALID_FIELD,
  /** The same request id came before with another body. */
  REQUEST_ID_REUSED,
  /** The etag sent is not the resource's any more. */
  STALE_ETAG,
  /** The resource kept changing under the decision; try again. */
  CONTENDED,
  /** More work waits than the server takes; try again later. */
  OVERLOADED,
  /** The outcome could not be learnt in time; repeat the request with the same id. */
  OUTCOME_UNKNOWN
}
