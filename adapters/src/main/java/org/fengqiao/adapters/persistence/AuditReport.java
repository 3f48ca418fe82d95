package org.fengqiao.adapters.persistence;

import java.util.List;

/**
 * What an audit of the journal came to.
 *
 * @param entries how many entries were read
 * @param aggregates how many aggregates they are of
 * @param faults how much is wrong; a gap counts once, however wide
 * @param findings what is wrong, the first {@value #MOST_FINDINGS} of it; empty when all is well
 */
public record AuditReport(long entries, long aggregates, long faults, List<Finding> findings) {
  /** Enough to see what happened; the rest is the same again. */
  public static final int MOST_FINDINGS = 100;

  public AuditReport {
    findings = List.copyOf(findings);
  }
}
