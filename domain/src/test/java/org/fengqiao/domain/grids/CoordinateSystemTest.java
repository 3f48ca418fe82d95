package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoordinateSystemTest {
  private static final int POINTS = 20_000;

  /** Units of a coordinate, there and back: each way is rounded once. */
  private static final int THERE_AND_BACK = 2;

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  /** The test points of googollee/eviltransform: Shanghai, Shenzhen, Beijing. */
  @ParameterizedTest
  @CsvSource({
    "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
  })
  void agreesWithThePublishedPointsOfGcj02(double lon, double lat, double gcjLon, double gcjLat) {
    var wgs = GeoPoint.of(lon, lat);
    var gcj = GeoPoint.of(gcjLon, gcjLat);
    assertEquals(gcj, CoordinateSystem.GCJ_02.fromWgs84(wgs));
    assertNear(wgs, CoordinateSystem.GCJ_02.toWgs84(gcj), 1, "published");
  }

  /** The test points of wandergis/coordtransform, at Tian'anmen in GCJ-02 and in WGS-84. */
  @Test
  void agreesWithThePublishedPointsOfBd09() {
    var gate = GeoPoint.of(116.404, 39.915);
    assertEquals(
        GeoPoint.of(116.41024449916938, 39.91640428150164),
        CoordinateSystem.GCJ_02.fromWgs84(gate));
    assertEquals(
        GeoPoint.of(116.41662724378733, 39.922699552216216),
        CoordinateSystem.BD_09.fromWgs84(gate));
    var bd = GeoPoint.of(116.41036949371029, 39.92133699351021);
    var wgs = CoordinateSystem.GCJ_02.toWgs84(gate);
    assertNear(bd, CoordinateSystem.BD_09.fromWgs84(wgs), 1, "published");
    assertNear(wgs, CoordinateSystem.BD_09.toWgs84(bd), 1, "published");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesBackToWithinTwoUnitsAllOverChina(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < POINTS; i++) {
      var wgs = GeoPoint.of(random.nextDouble(73.4, 135.1), random.nextDouble(3.4, 53.6));
      for (var system : CoordinateSystem.values()) {
        var back = system.toWgs84(system.fromWgs84(wgs));
        assertNear(wgs, back, THERE_AND_BACK, "seed " + seed + ", " + system);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isShiftedByAHundredMetresToAKilometreAndAHalf(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < POINTS; i++) {
      var wgs = GeoPoint.of(random.nextDouble(73.4, 135.1), random.nextDouble(18, 53.6));
      assertShifted(wgs, CoordinateSystem.GCJ_02, 20, 900, seed);
      assertShifted(wgs, CoordinateSystem.BD_09, 20, 2_200, seed);
    }
  }

  private static void assertShifted(
      GeoPoint wgs, CoordinateSystem system, double least, double most, long seed) {
    var moved = system.fromWgs84(wgs);
    double east =
        (moved.longitude() - wgs.longitude()) * 111_320 * Math.cos(Math.toRadians(wgs.latitude()));
    double north = (moved.latitude() - wgs.latitude()) * 111_320;
    double metres = Math.hypot(east, north);
    assertTrue(
        metres > least && metres < most,
        () -> "seed " + seed + ": " + wgs + " is shifted by " + metres + " m in " + system);
  }

  @ParameterizedTest
  @EnumSource
  void shiftsNothingOutsideChina(CoordinateSystem system) {
    for (var abroad :
        new GeoPoint[] {
          GeoPoint.of(-104.9903, 39.7392), GeoPoint.of(153.0251, -27.4698), GeoPoint.of(180, 90)
        }) {
      assertEquals(abroad, system.fromWgs84(abroad));
      assertEquals(abroad, system.toWgs84(abroad));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "72.004, 30, -1, 0",
    "137.8347, 30, 1, 0",
    "100, 0.8293, 0, -1",
    "100, 55.8271, 0, 1"
  })
  void countsTheEdgeAsChinaAndOneUnitBeyondItAsAbroad(double lon, double lat, int east, int north) {
    var edge = GeoPoint.of(lon, lat);
    var outside = new GeoPoint(edge.lon() + east, edge.lat() + north);
    assertNotEquals(edge, CoordinateSystem.GCJ_02.fromWgs84(edge));
    assertEquals(outside, CoordinateSystem.GCJ_02.fromWgs84(outside));
  }

  @Test
  void reachesToTheDateLineAndThePolesAndNotAUnitFurther() {
    int east = 180 * GeoPoint.UNITS;
    int north = 90 * GeoPoint.UNITS;
    assertEquals(new GeoPoint(east, north), GeoPoint.of(180, 90));
    assertEquals(new GeoPoint(-east, -north), GeoPoint.of(-180, -90));
    for (int sign : new int[] {-1, 1}) {
      var far = assertThrows(Refusal.class, () -> new GeoPoint(sign * (east + 1), 0));
      assertEquals("longitude", far.details().get("field"));
      var high = assertThrows(Refusal.class, () -> new GeoPoint(0, sign * (north + 1)));
      assertEquals("latitude", high.details().get("field"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "180.0000001, 0, longitude",
    "-181, 0, longitude",
    "NaN, 0, longitude",
    "0, 90.0000001, latitude",
    "0, Infinity, latitude"
  })
  void refusesWhatIsNoPlaceOnEarth(double lon, double lat, String field) {
    var refusal = assertThrows(Refusal.class, () -> GeoPoint.of(lon, lat));
    assertEquals(field, refusal.details().get("field"));
  }

  private static void assertNear(GeoPoint wanted, GeoPoint found, int most, String what) {
    int apart =
        Math.max(Math.abs(wanted.lon() - found.lon()), Math.abs(wanted.lat() - found.lat()));
    assertTrue(apart <= most, () -> what + ": " + wanted + " and " + found + " differ");
  }
}
