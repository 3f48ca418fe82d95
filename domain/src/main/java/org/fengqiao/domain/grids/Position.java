package org.fengqiao.domain.grids;

import java.util.Objects;

/**
 * Where something stands, as a point.
 *
 * @param point in WGS-84
 * @param given the system it was said in, from which it was converted
 */
public record Position(GeoPoint point, CoordinateSystem given) {
  public Position {
    Objects.requireNonNull(point);
    Objects.requireNonNull(given);
  }

  /** The point as it was said, in that system. */
  public static Position of(GeoPoint said, CoordinateSystem system) {
    return new Position(system.toWgs84(said), system);
  }
}
