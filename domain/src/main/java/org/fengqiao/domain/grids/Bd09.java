package org.fengqiao.domain.grids;

/**
 * BD-09 (百度坐标): GCJ-02 turned and shifted once more, by about a kilometre. Baidu prints no formula.
 * This is the one published since 2013 and in wide use, as in <i>wandergis/coordtransform</i>, on
 * whose test points it agrees to the unit. Another in circulation has waves of π where this has π ·
 * 3000/180: the two are up to 40 metres apart.
 */
final class Bd09 {
  private static final double EAST = 0.0065;
  private static final double NORTH = 0.006;
  private static final double WAVE = Math.PI * 3_000 / 180;

  private Bd09() {}

  static Degrees fromGcj02(Degrees point) {
    double far = Math.hypot(point.lon(), point.lat()) + 0.000_02 * Math.sin(point.lat() * WAVE);
    double angle = Math.atan2(point.lat(), point.lon()) + 0.000_003 * Math.cos(point.lon() * WAVE);
    return new Degrees(far * Math.cos(angle) + EAST, far * Math.sin(angle) + NORTH);
  }

  static Degrees toGcj02(Degrees point) {
    return point.before(Bd09::fromGcj02);
  }
}
