package org.fengqiao.domain.cases;

/** The name of the state a case is in, for lists, filters and rows. */
public enum CaseStatus {
  REPORTED,
  TRIAGED,
  DISPATCHED,
  SIGNED_FOR,
  IN_PROGRESS,
  DISPUTED,
  SUSPENDED,
  RESOLVED,
  CLOSED,
  REDIRECTED,
  WITHDRAWN,
  REJECTED;

  /** Whether nothing more is to be done: no clock runs. */
  public boolean isOver() {
    return switch (this) {
      case REPORTED, TRIAGED, DISPATCHED, SIGNED_FOR, IN_PROGRESS, DISPUTED, SUSPENDED, RESOLVED ->
          false;
      case CLOSED, REDIRECTED, WITHDRAWN, REJECTED -> true;
    };
  }
}
