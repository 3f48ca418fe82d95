package org.fengqiao.domain.grids;

import java.math.BigInteger;
import java.util.List;
import org.fengqiao.domain.Refusal;

/**
 * A closed line on the ground.
 *
 * @param points in WGS-84, 4 or more, in China; the last is the first again
 */
public record Ring(List<GeoPoint> points) {
  private static final int LEAST = 4;

  public Ring {
    points = List.copyOf(points);
    if (points.size() < LEAST || !points.getFirst().equals(points.getLast())) {
      throw Area.malformed(
          "has rings of " + LEAST + " or more positions, the last of which is the first again");
    }
    points.forEach(Ring::requireInChina);
  }

  /**
   * The point of a ring, in WGS-84, that is said so in that system.
   *
   * @throws Refusal BOUNDARY_MALFORMED unless it lies in China
   */
  public static GeoPoint position(double longitude, double latitude, CoordinateSystem system) {
    GeoPoint said;
    try {
      said = GeoPoint.of(longitude, latitude);
    } catch (Refusal _) {
      throw Area.malformed(China.rule());
    }
    return requireInChina(system.toWgs84(said));
  }

  private static GeoPoint requireInChina(GeoPoint point) {
    if (!China.contains(point)) {
      throw Area.malformed(China.rule());
    }
    return point;
  }

  /** The same line, walked so that what it encloses lies to the left, or to the right. */
  Ring turned(boolean left) {
    return isLeft() == left ? this : new Ring(points.reversed());
  }

  /** By the sign of the area, exactly: products of units are too long for a long to add them up. */
  private boolean isLeft() {
    var twice = BigInteger.ZERO;
    for (int i = 1; i < points.size(); i++) {
      var from = points.get(i - 1);
      var to = points.get(i);
      long cross = (long) from.lon() * to.lat() - (long) to.lon() * from.lat();
      twice = twice.add(BigInteger.valueOf(cross));
    }
    return twice.signum() > 0;
  }
}
