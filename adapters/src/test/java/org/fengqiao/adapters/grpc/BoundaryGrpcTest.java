package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.grids.v1.ClearBoundaryRequest;
import org.fengqiao.proto.grids.v1.CoordinateSystem;
import org.fengqiao.proto.grids.v1.GetBoundaryRequest;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.LocatePatchRequest;
import org.fengqiao.proto.grids.v1.LocatePatchResponse;
import org.fengqiao.proto.grids.v1.LocatedPatch;
import org.fengqiao.proto.grids.v1.SetBoundaryRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryGrpcTest {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String NEXT_VILLAGE = "divisions/620402202205";
  private static final String RING = "[[104,36],[105,36],[105,37],[104,37],[104,36]]";
  private static final String HOLE =
      "[[104.2,36.2],[104.2,36.3],[104.3,36.3],[104.3,36.2],[104.2,36.2]]";

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town));
  private final String centre = partners.admit("centre", GroundTown.DISTRICT);
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(centre));
  private int requests;

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private static String polygon(String... rings) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
  }

  private SetBoundaryRequest.Builder setting(String patch, String geoJson) {
    return SetBoundaryRequest.newBuilder()
        .setRequestId(new UUID(9, ++requests).toString())
        .setPatch(patch)
        .setGeoJson(geoJson);
  }

  private LocatePatchResponse locate(double lon, double lat, CoordinateSystem system) {
    return ground.locatePatch(
        LocatePatchRequest.newBuilder().setPoint(point(lon, lat, system)).build());
  }

  private static org.fengqiao.proto.grids.v1.GeoPoint point(
      double lon, double lat, CoordinateSystem system) {
    return org.fengqiao.proto.grids.v1.GeoPoint.newBuilder()
        .setLongitude(lon)
        .setLatitude(lat)
        .setCoordinateSystem(system)
        .build();
  }

  @Test
  void showsABoundaryAsAMultiPolygonWithTheEtagToDecideOn() {
    var set = ground.setBoundary(setting(VILLAGE, polygon(RING, HOLE)).build());
    assertFalse(set.getRepeated());
    var shown = ground.getBoundary(GetBoundaryRequest.newBuilder().setPatch(VILLAGE).build());
    assertEquals(set.getBoundary(), shown);
    assertEquals(
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[104.0,36.0],[105.0,36.0],[105.0,37.0],"
            + "[104.0,37.0],[104.0,36.0]],[[104.2,36.2],[104.2,36.3],[104.3,36.3],[104.3,36.2],"
            + "[104.2,36.2]]]]}",
        shown.getGeoJson());
    assertEquals(CoordinateSystem.COORDINATE_SYSTEM_UNSPECIFIED, shown.getConvertedFrom());
    assertEquals(VILLAGE, shown.getPatch());
    assertEquals(Times.toProto(town.now()), shown.getStartTime());
    var again = setting(VILLAGE, shown.getGeoJson()).setEtag("9").build();
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> ground.setBoundary(again)).what());
    var newer = ground.setBoundary(again.toBuilder().setEtag(shown.getEtag()).build());
    assertEquals(shown.getGeoJson(), newer.getBoundary().getGeoJson());
  }

  @Test
  void showsWhatStoodBeforeAndUntilWhen() {
    var start = town.now();
    ground.setBoundary(setting(VILLAGE, polygon(RING)).build());
    town.setClock(start.plus(Duration.ofHours(1)));
    ground.clearBoundary(
        ClearBoundaryRequest.newBuilder()
            .setRequestId(new UUID(8, 8).toString())
            .setPatch(VILLAGE)
            .build());
    var now = GetBoundaryRequest.newBuilder().setPatch(VILLAGE).build();
    assertEquals("NOT_FOUND BOUNDARY_NOT_FOUND", Refused.by(() -> ground.getBoundary(now)).what());
    var stood = ground.getBoundary(now.toBuilder().setAtTime(Times.toProto(start)).build());
    assertEquals(Times.toProto(town.now()), stood.getEndTime());
    assertEquals("", stood.getEtag());
  }

  @Test
  void takesAMultiPolygonInAnotherSystemAndSaysThatItWasConverted() {
    var point = GeoPoint.of(104, 36);
    var gcj = org.fengqiao.domain.grids.CoordinateSystem.GCJ_02;
    var shifted = gcj.fromWgs84(point);
    var text =
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[%s,%s],[105,36],[105,37],[%s,%s]]]]}"
            .formatted(
                shifted.longitude(), shifted.latitude(), shifted.longitude(), shifted.latitude());
    var set =
        ground
            .setBoundary(
                setting(VILLAGE, text)
                    .setCoordinateSystem(CoordinateSystem.COORDINATE_SYSTEM_GCJ_02)
                    .build())
            .getBoundary();
    assertEquals(CoordinateSystem.COORDINATE_SYSTEM_GCJ_02, set.getConvertedFrom());
    assertTrue(set.getGeoJson().contains("[[104.0,36.0],"), set.getGeoJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "no JSON | is one JSON object",
        "[1] | is a Polygon or a MultiPolygon",
        "{\"type\":\"Point\",\"coordinates\":[104,36]} | is a Polygon or a MultiPolygon",
        "{\"type\":\"Polygon\"} | has arrays in arrays, as RFC 7946 has them: coordinates",
        "{\"type\":\"Polygon\",\"coordinates\":[]}"
            + " | has an outer ring in each polygon: coordinates",
        "{\"type\":\"Polygon\",\"coordinates\":[[104,36]]}"
            + " | has positions of two numbers or three: coordinates[0][0]",
        "{\"type\":\"Polygon\",\"coordinates\":[[[104,36],[105,36],[105,37],[104,37]]]}"
            + " | has rings of 4 or more positions, the last of which is the first again:"
            + " coordinates[0]",
        "{\"type\":\"Polygon\",\"coordinates\":[[[36,104],[36,105],[37,105],[36,104]]]}"
            + " | has longitudes of 72.004 to 137.8347 and latitudes of 0.8293 to 55.8271 degrees,"
            + " the longitude first: coordinates[0][0]",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[104,36],[105,37],[105,36],[104,37],[104,36]]]]}"
            + " | encloses ground with lines that neither cross nor overlap: near longitude 104.5,"
            + " latitude 36.5"
      })
  void refusesGeoJsonByFieldRuleAndPlace(String geoJson, String rule) {
    var request = setting(VILLAGE, geoJson).build();
    var refused = Refused.by(() -> ground.setBoundary(request));
    assertEquals("INVALID_ARGUMENT BOUNDARY_MALFORMED", refused.what());
    assertEquals("geo_json", refused.field());
    assertEquals(rule, refused.metadata("rule"));
    var chinese = GridServiceGrpc.newBlockingStub(harness.as(centre, "zh-CN"));
    var message = Refused.by(() -> chinese.setBoundary(request)).message();
    assertTrue(message.matches("边界有误：geo_json .*\\p{IsHan}.*。"), message);
  }

  @Test
  void refusesMoreThanAMebibyteAndTwoThousandPositions() {
    var large = setting(VILLAGE, polygon(RING) + " ".repeat(1 << 20)).build();
    assertEquals(
        "has at most 1048576 bytes", Refused.by(() -> ground.setBoundary(large)).metadata("rule"));
    var many = "[[104,36]" + ",[105,36]".repeat(2_000) + ",[104,36]]";
    var request = setting(VILLAGE, polygon(many)).build();
    assertEquals(
        "has at most 2000 positions",
        Refused.by(() -> ground.setBoundary(request)).metadata("rule"));
  }

  @Test
  void refusesPatchesThatHaveNoBoundary() {
    for (var patch : List.of("", "qrCodes/0000000000000000", "villages/1")) {
      var request = setting(patch, polygon(RING)).build();
      var refused = Refused.by(() -> ground.setBoundary(request));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertEquals("patch", refused.field());
    }
  }

  @Test
  void locatesAPointInWhicheverSystemItIsSaid() {
    ground.setBoundary(setting(VILLAGE, polygon(RING)).build());
    var found = locate(104.5, 36.5, CoordinateSystem.COORDINATE_SYSTEM_UNSPECIFIED);
    assertEquals(
        List.of(VILLAGE),
        found.getPatchesList().stream().map(one -> one.getPatch().getDivision()).toList());
    assertFalse(found.getPatches(0).getAmbiguous());
    assertEquals(point(104.5, 36.5, CoordinateSystem.COORDINATE_SYSTEM_WGS_84), found.getPoint());
    assertEquals(CoordinateSystem.COORDINATE_SYSTEM_UNSPECIFIED, found.getConvertedFrom());
    // West of the border by the map, and by the ground as well once it is converted.
    var west = locate(104.001, 36.5, CoordinateSystem.COORDINATE_SYSTEM_GCJ_02);
    assertEquals(0, west.getPatchesCount());
    assertEquals(CoordinateSystem.COORDINATE_SYSTEM_GCJ_02, west.getConvertedFrom());
    assertTrue(west.getPoint().getLongitude() < 104);
  }

  @Test
  void marksPatchesThatShareThePointAndAnswersNoneOutsideAll() {
    ground.setBoundary(setting(VILLAGE, polygon(RING)).build());
    var beside = "[[103,36],[104,36],[104,37],[103,37],[103,36]]";
    ground.setBoundary(setting(NEXT_VILLAGE, polygon(beside)).build());
    var wgs = CoordinateSystem.COORDINATE_SYSTEM_WGS_84;
    assertEquals(
        List.of(NEXT_VILLAGE + " true", VILLAGE + " true"),
        locate(104, 36.5, wgs).getPatchesList().stream().map(BoundaryGrpcTest::told).toList());
    assertEquals(List.of(), locate(102.9, 36.5, wgs).getPatchesList());
  }

  private static String told(LocatedPatch one) {
    return one.getPatch().getDivision() + " " + one.getAmbiguous();
  }

  @ParameterizedTest
  @ValueSource(doubles = {180.1, Double.NaN, Double.NEGATIVE_INFINITY})
  void refusesAPointOffTheEarth(double longitude) {
    var refused =
        Refused.by(() -> locate(longitude, 36, CoordinateSystem.COORDINATE_SYSTEM_WGS_84));
    assertEquals("point.longitude", refused.field());
    var none = LocatePatchRequest.getDefaultInstance();
    assertEquals("point", Refused.by(() -> ground.locatePatch(none)).field());
    var odd =
        LocatePatchRequest.newBuilder()
            .setPoint(org.fengqiao.proto.grids.v1.GeoPoint.newBuilder().setCoordinateSystemValue(9))
            .build();
    assertEquals("point.coordinate_system", Refused.by(() -> ground.locatePatch(odd)).field());
  }

  @Test
  void wantsARightForEachCall() {
    var other = partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE);
    var stranger = GridServiceGrpc.newBlockingStub(harness.as(other));
    var set = setting(VILLAGE, polygon(RING)).build();
    assertEquals("SET_BOUNDARY", Refused.by(() -> stranger.setBoundary(set)).metadata("right"));
    var get = GetBoundaryRequest.newBuilder().setPatch(VILLAGE).build();
    assertEquals("READ_GROUND", Refused.by(() -> stranger.getBoundary(get)).metadata("right"));
    var clear =
        ClearBoundaryRequest.newBuilder()
            .setRequestId(new UUID(8, 8).toString())
            .setPatch(VILLAGE)
            .build();
    assertEquals(
        "CLEAR_BOUNDARY", Refused.by(() -> stranger.clearBoundary(clear)).metadata("right"));
    var locate =
        LocatePatchRequest.newBuilder()
            .setPoint(point(104, 36, CoordinateSystem.COORDINATE_SYSTEM_WGS_84))
            .build();
    assertEquals("LOCATE_PATCH", Refused.by(() -> stranger.locatePatch(locate)).metadata("right"));
  }
}
