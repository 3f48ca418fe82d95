package org.fengqiao.domain.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where a mediation is counted.
 *
 * @param subject the name of the subject
 * @param day on which the mediation was accepted first
 */
public record FigureCell(String subject, LocalDate day) implements Comparable<FigureCell> {
  private static final Comparator<FigureCell> ORDER =
      Comparator.comparing(FigureCell::subject).thenComparing(FigureCell::day);

  public FigureCell {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(day);
  }

  @Override
  public int compareTo(FigureCell other) {
    return ORDER.compare(this, other);
  }
}
