package org.fengqiao.domain.grids;

/**
 * GCJ-02 (国测局坐标): WGS-84 shifted by 100 to 700 metres, everywhere otherwise.
 *
 * <p>The transformation is a state secret (测绘法; GB 20263 demands it of maps and does not print it).
 * This is the formula that was found out and has been published since 2013, as in
 * <i>googollee/eviltransform</i>, on whose test points it agrees to 10^-7 of a degree: a plane
 * series about 105° E, 35° N, on the ellipsoid of Krasovsky 1940. Nobody outside can measure how
 * far it is from the secret one; it is used where a metre or two do no harm.
 */
final class Gcj02 {
  private static final double AXIS = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

  private Gcj02() {}

  static Degrees fromWgs84(Degrees point) {
    double x = point.lon() - 105;
    double y = point.lat() - 35;
    double latitude = Math.toRadians(point.lat());
    double sine = Math.sin(latitude);
    double flattened = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double root = Math.sqrt(flattened);
    double metresEast = AXIS / root * Math.cos(latitude);
    double metresNorth = AXIS * (1 - ECCENTRICITY_SQUARED) / (flattened * root);
    return new Degrees(
        point.lon() + Math.toDegrees(east(x, y) / metresEast),
        point.lat() + Math.toDegrees(north(x, y) / metresNorth));
  }

  static Degrees toWgs84(Degrees point) {
    return point.before(Gcj02::fromWgs84);
  }

  /** How far to the east, in metres. */
  private static double east(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + ripple(x)
        + waves(20, x, 40, x / 3)
        + waves(150, x / 12, 300, x / 30);
  }

  /** How far to the north, in metres. */
  private static double north(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + ripple(x)
        + waves(20, y, 40, y / 3)
        + waves(160, y / 12, 320, y / 30);
  }

  private static double ripple(double x) {
    return waves(20, 6 * x, 20, 2 * x);
  }

  private static double waves(double high, double at, double higher, double there) {
    return (high * Math.sin(at * Math.PI) + higher * Math.sin(there * Math.PI)) * 2 / 3;
  }
}
