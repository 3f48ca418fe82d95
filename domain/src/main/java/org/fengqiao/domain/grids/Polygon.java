package org.fengqiao.domain.grids;

import java.util.List;
import java.util.Objects;

/**
 * A piece of ground with one outer line, and perhaps holes. The outer line goes counterclockwise,
 * holes clockwise, as RFC 7946 has them written; given otherwise they are turned.
 */
public record Polygon(Ring outer, List<Ring> holes) {
  public Polygon {
    outer = Objects.requireNonNull(outer).turned(true);
    holes = holes.stream().map(hole -> hole.turned(false)).toList();
  }
}
