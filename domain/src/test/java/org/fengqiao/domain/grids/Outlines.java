package org.fengqiao.domain.grids;

import java.util.List;

/** Boxes of ground, in degrees. */
final class Outlines {
  private Outlines() {}

  /** Walked counterclockwise from its south-west corner. */
  static Ring box(double west, double south, double east, double north) {
    return new Ring(
        List.of(
            GeoPoint.of(west, south),
            GeoPoint.of(east, south),
            GeoPoint.of(east, north),
            GeoPoint.of(west, north),
            GeoPoint.of(west, south)));
  }

  static Area area(Ring outer, Ring... holes) {
    return new Area(List.of(new Polygon(outer, List.of(holes))));
  }
}
