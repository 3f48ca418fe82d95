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
  ON_THE_BOOKS,
  RESOLVED,
  CLOSED,
  REDIRECTED,
  WITHDRAWN,
  REJECTED,
  MERGED,
  IN_MEDIATION;

  /** Whether nothing more can be done. */
  public boolean isOver() {
    return switch (this) {
      case REPORTED,
          TRIAGED,
          DISPATCHED,
          SIGNED_FOR,
          IN_PROGRESS,
          DISPUTED,
          SUSPENDED,
          ON_THE_BOOKS,
          RESOLVED,
          CLOSED,
          MERGED,
          IN_MEDIATION ->
          false;
      case REDIRECTED, WITHDRAWN, REJECTED -> true;
    };
  }
}
