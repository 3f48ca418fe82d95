package org.fengqiao.domain.grids;

/**
 * The box in which places of China lie, as the published formula of GCJ-02 draws it: wide enough
 * for all of the country. Longitude and latitude that were swapped lie outside.
 */
final class China {
  private static final GeoPoint SOUTH_WEST = GeoPoint.of(72.004, 0.8293);
  private static final GeoPoint NORTH_EAST = GeoPoint.of(137.8347, 55.8271);

  private China() {}

  static boolean contains(GeoPoint point) {
    return point.lon() >= SOUTH_WEST.lon()
        && point.lon() <= NORTH_EAST.lon()
        && point.lat() >= SOUTH_WEST.lat()
        && point.lat() <= NORTH_EAST.lat();
  }

  /** What a position is that {@link #contains} refuses, as a rule. */
  static String rule() {
    return "has longitudes of %s to %s and latitudes of %s to %s degrees, the longitude first"
        .formatted(
            SOUTH_WEST.longitude(),
            NORTH_EAST.longitude(),
            SOUTH_WEST.latitude(),
            NORTH_EAST.latitude());
  }
}
