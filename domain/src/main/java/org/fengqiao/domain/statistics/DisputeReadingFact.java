package org.fengqiao.domain.statistics;

import java.time.Instant;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.DivisionCode;

/** What is decided about an entered number. It is of many, and its source is public. */
public sealed interface DisputeReadingFact extends Fact {
  /** So many there were; what was told of the division, period and kind before is corrected. */
  record DisputeReadingRecorded(
      DivisionCode division,
      DisputePeriod period,
      DisputeReadingKind kind,
      int count,
      String source,
      Instant time)
      implements DisputeReadingFact {}
}
