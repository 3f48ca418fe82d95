package org.fengqiao.application.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationCount;
import org.fengqiao.domain.statistics.MediationFigures;

/** What mediations are counted as, and the counters made of it. */
public interface MediationRollup extends Counters<MediationId, MediationCount> {
  /**
   * The figures of some subjects, over the mediations accepted in the span.
   *
   * @param subjects at most as many as a page has
   * @return of each of them
   */
  <S extends FigureSubject> Map<S, MediationFigures> figures(Collection<S> subjects, DaySpan days);

  /** The figures of one subject. */
  default MediationFigures figures(FigureSubject subject, DaySpan days) {
    return figures(Set.of(subject), days).getOrDefault(subject, MediationFigures.NONE);
  }
}
