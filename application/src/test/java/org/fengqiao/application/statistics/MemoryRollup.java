package org.fengqiao.application.statistics;

import java.util.Set;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Cell;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;

/** The rollup in memory. */
public final class MemoryRollup extends MemoryCounters<CaseId, CaseCount, Cell, Measure>
    implements Rollup {
  public MemoryRollup() {
    super(Measure.class);
  }

  @Override
  public Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels) {
    return new Counts(
        sum(cell ->
            cell.division().equals(division)
                && !cell.day().isBefore(days.first())
                && !cell.day().isAfter(days.last())
                && (channels.isEmpty() || channels.contains(cell.channel()))));
  }
}
