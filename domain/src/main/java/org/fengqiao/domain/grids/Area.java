package org.fengqiao.domain.grids;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;

/**
 * A piece of ground of one or more polygons. That its lines neither cross nor overlap is not known
 * here: who sets it as a boundary has that checked.
 *
 * @param polygons 1 or more, of at most {@link #MOST_POSITIONS} positions in all
 */
public record Area(List<Polygon> polygons) {
  /** The most positions of all rings together. */
  public static final int MOST_POSITIONS = 2_000;

  public Area {
    polygons = List.copyOf(polygons);
    if (polygons.isEmpty()) {
      throw malformed("has one polygon or more");
    }
    if (polygons.stream().flatMap(Area::rings).mapToInt(one -> one.points().size()).sum()
        > MOST_POSITIONS) {
      throw malformed("has at most " + MOST_POSITIONS + " positions");
    }
  }

  private static Stream<Ring> rings(Polygon polygon) {
    return Stream.concat(Stream.of(polygon.outer()), polygon.holes().stream());
  }

  /** The refusal of what is no area. */
  public static Refusal malformed(String rule) {
    return Refusal.invalid(GridReason.BOUNDARY_MALFORMED, "geo_json", rule);
  }
}
