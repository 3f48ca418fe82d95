package org.fengqiao.application.statistics;

import java.util.Set;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;

/** What cases are counted as, and the counters made of it. */
public interface Rollup extends Counters<CaseId, CaseCount> {
  /**
   * The cases of a division and of all in it, received in the span by one of the channels.
   *
   * @param channels empty for any
   */
  Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels);
}
