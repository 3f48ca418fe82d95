package org.fengqiao.application.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.grids.Ring;

/** Outlines of ground to try things on. */
public final class Outlines {
  private static final int CORNERS = 24;

  private Outlines() {}

  /** A box, in degrees. */
  public static Ring box(double west, double south, double east, double north) {
    return ring(
        GeoPoint.of(west, south),
        GeoPoint.of(east, south),
        GeoPoint.of(east, north),
        GeoPoint.of(west, north));
  }

  /** The line from corner to corner and back to the first. */
  public static Ring ring(GeoPoint... corners) {
    var points = new ArrayList<>(List.of(corners));
    points.add(corners[0]);
    return new Ring(points);
  }

  /** A jagged line of some corners around a middle, some hundred metres away. */
  public static Ring star(GeoPoint middle, RandomGenerator random) {
    return star(middle, CORNERS, random);
  }

  /** One of that many corners. */
  public static Ring star(GeoPoint middle, int count, RandomGenerator random) {
    var corners = new GeoPoint[count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      double far = random.nextDouble(10_000, 60_000);
      corners[i] =
          new GeoPoint(
              middle.lon() + (int) (far * Math.cos(angle)),
              middle.lat() + (int) (far * Math.sin(angle)));
    }
    return ring(corners);
  }

  public static Area area(Ring outer) {
    return new Area(List.of(new Polygon(outer, List.of())));
  }
}
