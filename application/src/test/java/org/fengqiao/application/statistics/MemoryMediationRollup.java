package org.fengqiao.application.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureCell;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationCount;
import org.fengqiao.domain.statistics.MediationFigures;
import org.fengqiao.domain.statistics.MediationMeasure;

/** The rollup of mediations in memory. */
public final class MemoryMediationRollup
    extends MemoryCounters<MediationId, MediationCount, FigureCell, MediationMeasure>
    implements MediationRollup {
  public MemoryMediationRollup() {
    super(MediationMeasure.class);
  }

  @Override
  public <S extends FigureSubject> Map<S, MediationFigures> figures(
      Collection<S> subjects, DaySpan days) {
    var all = new HashMap<S, MediationFigures>();
    for (var subject : subjects) {
      all.put(
          subject,
          new MediationFigures(
              sum(cell ->
                  cell.subject().equals(subject.name())
                      && !cell.day().isBefore(days.first())
                      && !cell.day().isAfter(days.last()))));
    }
    return all;
  }
}
