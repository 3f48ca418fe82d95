package org.fengqiao.domain.grids;

import org.fengqiao.domain.Refusal;

/**
 * A point on the ground, in whichever {@link CoordinateSystem} it is said; what is kept is WGS-84.
 * Whole units, so that equal points are equal to the letter however they were written.
 *
 * @param lon longitude, east positive, in {@link #UNITS} of a degree
 * @param lat latitude, north positive, in {@link #UNITS} of a degree
 */
public record GeoPoint(int lon, int lat) {
  /** So many make a degree; one is about a centimetre. */
  public static final int UNITS = 10_000_000;

  private static final int MOST_LONGITUDE = 180;
  private static final int MOST_LATITUDE = 90;

  public GeoPoint {
    check("longitude", lon / (double) UNITS, MOST_LONGITUDE);
    check("latitude", lat / (double) UNITS, MOST_LATITUDE);
  }

  /**
   * The point at those degrees, rounded to the unit.
   *
   * @throws Refusal INVALID_FIELD unless the longitude is -180 to 180 and the latitude -90 to 90
   */
  public static GeoPoint of(double longitude, double latitude) {
    check("longitude", longitude, MOST_LONGITUDE);
    check("latitude", latitude, MOST_LATITUDE);
    return new GeoPoint((int) Math.round(longitude * UNITS), (int) Math.round(latitude * UNITS));
  }

  /** In degrees. */
  public double longitude() {
    return lon / (double) UNITS;
  }

  /** In degrees. */
  public double latitude() {
    return lat / (double) UNITS;
  }

  private static void check(String field, double degrees, int most) {
    // Also refuses what is no number.
    if (!(Math.abs(degrees) <= most)) {
      throw Refusal.invalid(field, "is -" + most + " to " + most + " degrees");
    }
  }
}
