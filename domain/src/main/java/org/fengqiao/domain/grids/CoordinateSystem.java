package org.fengqiao.domain.grids;

/**
 * The coordinate systems in which a place in China is said (坐标系).
 *
 * <p>Converting there and back gives the same point to within two {@link GeoPoint#UNITS}, about two
 * centimetres, over all of China. How far the formulas are from the official transformation, which
 * is not public, cannot be said here; see {@link Gcj02}. Outside the box that the published formula
 * takes for China nothing is shifted: there the three are one.
 */
public enum CoordinateSystem {
  /** That of satellites (GPS); what is kept is in it. */
  WGS_84,
  /** That of maps sold in China (国测局坐标), as Amap's and Tencent's. */
  GCJ_02,
  /** That of Baidu's maps (百度坐标): GCJ-02, shifted once more. */
  BD_09;

  /** The same place in WGS-84. */
  public GeoPoint toWgs84(GeoPoint point) {
    if (this == WGS_84 || !China.contains(point)) {
      return point;
    }
    var said = Degrees.of(point);
    return Gcj02.toWgs84(this == BD_09 ? Bd09.toGcj02(said) : said).rounded();
  }

  /** The same place, given in WGS-84, in this system. */
  public GeoPoint fromWgs84(GeoPoint point) {
    if (this == WGS_84 || !China.contains(point)) {
      return point;
    }
    var shifted = Gcj02.fromWgs84(Degrees.of(point));
    return (this == BD_09 ? Bd09.fromGcj02(shifted) : shifted).rounded();
  }
}
