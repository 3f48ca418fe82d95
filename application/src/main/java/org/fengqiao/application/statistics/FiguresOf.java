package org.fengqiao.application.statistics;

import java.util.Objects;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationFigures;

/**
 * The figures of one in a list.
 *
 * @param title the name it goes by; empty of a mediator who was erased
 */
public record FiguresOf(FigureSubject subject, String title, MediationFigures figures) {
  public FiguresOf {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(title);
    Objects.requireNonNull(figures);
  }
}
