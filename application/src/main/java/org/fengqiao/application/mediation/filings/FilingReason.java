package org.fengqiao.application.mediation.filings;

import org.fengqiao.domain.Reason;

/** Why something about a file to a court was refused. */
public enum FilingReason implements Reason {
  /** No such file, or none in the caller's sight. */
  COURT_FILING_NOT_FOUND,
  /** The court has it, or it is tried by itself. */
  COURT_FILING_NOT_STUCK
}
