package org.fengqiao.domain.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * Where a case is counted.
 *
 * @param day of receipt, as in its number
 */
public record Cell(DivisionCode division, LocalDate day, Channel channel)
    implements Comparable<Cell> {
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::division).thenComparing(Cell::day).thenComparing(Cell::channel);

  public Cell {
    Objects.requireNonNull(division);
    Objects.requireNonNull(day);
    Objects.requireNonNull(channel);
  }

  /** This one, and that of each division above, the highest first. */
  public List<Cell> andAbove() {
    return division.andAbove().stream().map(over -> new Cell(over, day, channel)).toList();
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
