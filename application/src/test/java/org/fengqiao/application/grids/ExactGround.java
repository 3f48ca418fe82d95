package org.fengqiao.application.grids;

import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.grids.Ring;

/** Whether an area has a point, by whole numbers: what others answer is compared with it. */
final class ExactGround {
  private enum Side {
    IN,
    ON,
    OUT
  }

  private ExactGround() {}

  /** On its ground or on its border; the border of a hole is the area's as well. */
  static boolean has(Area area, GeoPoint point) {
    return area.polygons().stream().anyMatch(polygon -> has(polygon, point));
  }

  private static boolean has(Polygon polygon, GeoPoint point) {
    return side(polygon.outer(), point) != Side.OUT
        && polygon.holes().stream().noneMatch(hole -> side(hole, point) == Side.IN);
  }

  private static Side side(Ring ring, GeoPoint p) {
    boolean in = false;
    for (int i = 1; i < ring.points().size(); i++) {
      var a = ring.points().get(i - 1);
      var b = ring.points().get(i);
      long cross =
          ((long) b.lon() - a.lon()) * ((long) p.lat() - a.lat())
              - ((long) b.lat() - a.lat()) * ((long) p.lon() - a.lon());
      if (cross == 0 && isBetween(a, b, p)) {
        return Side.ON;
      }
      boolean rises = b.lat() > a.lat();
      if (a.lat() > p.lat() != b.lat() > p.lat() && cross > 0 == rises) {
        in = !in;
      }
    }
    return in ? Side.IN : Side.OUT;
  }

  private static boolean isBetween(GeoPoint a, GeoPoint b, GeoPoint p) {
    return p.lon() >= Math.min(a.lon(), b.lon())
        && p.lon() <= Math.max(a.lon(), b.lon())
        && p.lat() >= Math.min(a.lat(), b.lat())
        && p.lat() <= Math.max(a.lat(), b.lat());
  }
}
