package org.fengqiao.application.cases;

import java.time.Instant;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.grids.DivisionCode;

/** Gives out the numbers of cases, from blocks: unique, with gaps, in no order over processes. */
public interface CaseNumbers {
  /** The next number of the district of {@code division} on the day of {@code now} there. */
  CaseNumber next(DivisionCode division, Instant now);
}
