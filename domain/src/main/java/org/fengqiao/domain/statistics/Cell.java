package org.fengqiao.domain.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;

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

  /** This one, and that of each division above; a district that folds into its city once. */
  public Set<Cell> andAbove() {
    var all = new LinkedHashSet<Cell>();
    for (var level : Level.values()) {
      division.at(level).ifPresent(over -> all.add(new Cell(over, day, channel)));
    }
    return all;
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
