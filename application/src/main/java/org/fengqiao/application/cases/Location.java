package org.fengqiao.application.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.GeoPoint;

/**
 * Where a matter is, in words and by a point, as its reporter said it. Both may lead to a person,
 * so they stand with the words of the report, and go with them.
 *
 * @param address 0 to 500 characters
 */
public record Location(String address, Optional<Given> point) {
  static final int LONGEST_ADDRESS = 500;

  private static final String BETWEEN = " ";

  /** A point as it was given. */
  public record Given(GeoPoint point, CoordinateSystem system) {
    public Given {
      Objects.requireNonNull(point);
      Objects.requireNonNull(system);
    }

    /** The same place as it is kept. */
    public GeoPoint wgs84() {
      return system.toWgs84(point);
    }
  }

  public Location {
    address = Text.optional("address", address, LONGEST_ADDRESS);
    Objects.requireNonNull(point);
  }

  /** Words alone. */
  public static Location of(String address) {
    return new Location(address, Optional.empty());
  }

  /** Adds what it says to the fields of a report: the point in WGS-84, and as it was given. */
  void put(Map<String, String> fields) {
    fields.put(CaseWords.ADDRESS, address);
    point.ifPresent(given -> {
      fields.put(CaseWords.POINT, text(given.wgs84()));
      fields.put(CaseWords.GIVEN_POINT, given.system() + BETWEEN + text(given.point()));
    });
  }

  /** The point of a report in WGS-84; empty if it gave none. */
  public static Optional<GeoPoint> pointOf(Content report) {
    return Optional.ofNullable(report.fields().get(CaseWords.POINT))
        .map(text -> point(text.split(BETWEEN, -1), 0));
  }

  /** The point of a report as it was given; empty if it gave none. */
  public static Optional<Given> givenIn(Content report) {
    return Optional.ofNullable(report.fields().get(CaseWords.GIVEN_POINT))
        .map(text -> text.split(BETWEEN, -1))
        .map(parts -> new Given(point(parts, 1), CoordinateSystem.valueOf(parts[0])));
  }

  private static String text(GeoPoint point) {
    return point.lon() + BETWEEN + point.lat();
  }

  private static GeoPoint point(String[] parts, int at) {
    return new GeoPoint(Integer.parseInt(parts[at]), Integer.parseInt(parts[at + 1]));
  }
}
