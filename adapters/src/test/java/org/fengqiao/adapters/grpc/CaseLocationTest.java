package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Outlines;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.Location;
import org.fengqiao.proto.cases.v1.PatchSource;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reported;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.grids.v1.CoordinateSystem;
import org.fengqiao.proto.grids.v1.GeoPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a matter is, from the report to those who are shown it. */
class CaseLocationTest {
  private static final org.fengqiao.domain.grids.CoordinateSystem GCJ =
      org.fengqiao.domain.grids.CoordinateSystem.GCJ_02;
  private static final org.fengqiao.domain.grids.GeoPoint PLACE =
      org.fengqiao.domain.grids.GeoPoint.of(104.2, 36.5);

  private final CaseCalls calls = new CaseCalls();

  @BeforeEach
  void setBoundary() {
    calls.town.town.bound(GroundTown.VILLAGE, Outlines.box(104.1, 36.1, 104.3, 36.9));
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  private static GeoPoint point(double longitude, double latitude, CoordinateSystem system) {
    return GeoPoint.newBuilder()
        .setLongitude(longitude)
        .setLatitude(latitude)
        .setCoordinateSystem(system)
        .build();
  }

  private ReportCaseRequest.Builder at(GeoPoint point) {
    return calls.road().clearPatch().setLocation(Location.newBuilder().setPoint(point));
  }

  private static GeoPoint shifted() {
    var said = GCJ.fromWgs84(PLACE);
    return point(said.longitude(), said.latitude(), CoordinateSystem.COORDINATE_SYSTEM_GCJ_02);
  }

  private Reported traced(Case c) {
    return calls
        .as(calls.platform)
        .listTrace(ListTraceRequest.newBuilder().setParent(c.getName()).build())
        .getEntries(0)
        .getFacts(0)
        .getReported();
  }

  @Test
  void showsAPointInWgs84BesideWhatWasGivenWhereverTheWordsAreShown() {
    var c = calls.report(at(shifted()));
    var kept = point(104.2, 36.5, CoordinateSystem.COORDINATE_SYSTEM_WGS_84);
    var location = Location.newBuilder().setPoint(kept).setGivenPoint(shifted()).build();
    for (var shown : List.of(c, calls.get(c))) {
      assertEquals(location, shown.getLocation());
      assertEquals(PatchSource.PATCH_SOURCE_POINT, shown.getPatchSource());
      assertEquals(CaseCalls.VILLAGE, shown.getPatch().getDivision());
      assertEquals("", shown.getAddress());
    }
    assertEquals(location, traced(c).getLocation());
    assertEquals(PatchSource.PATCH_SOURCE_POINT, traced(c).getPatchSource());
  }

  @Test
  void saysNothingOfConversionWhereNoneWasNeeded() {
    var c = calls.report(at(point(104.2, 36.5, CoordinateSystem.COORDINATE_SYSTEM_UNSPECIFIED)));
    assertFalse(c.getLocation().hasGivenPoint());
    assertEquals(
        CoordinateSystem.COORDINATE_SYSTEM_WGS_84,
        c.getLocation().getPoint().getCoordinateSystem());
  }

  @Test
  void takesTheAddressInEitherPlaceAndShowsItInBoth() {
    var location = Location.newBuilder().setAddress("村口").build();
    var inLocation = calls.report(calls.road().setLocation(location));
    var beside = calls.report(calls.road().setAddress("村口"));
    for (var c : List.of(inLocation, beside)) {
      assertEquals("村口", c.getAddress());
      assertEquals(location, c.getLocation());
    }
    assertFalse(calls.report(calls.road()).hasLocation());
  }

  @Test
  void saysHowThePatchWasFoundAndTriageDoesNotChangeIt() {
    assertEquals(PatchSource.PATCH_SOURCE_GIVEN, calls.report(calls.road()).getPatchSource());
    var none = calls.report(calls.road().clearPatch());
    assertEquals(PatchSource.PATCH_SOURCE_DEFAULT, none.getPatchSource());
    var wgs = CoordinateSystem.COORDINATE_SYSTEM_WGS_84;
    assertEquals(
        PatchSource.PATCH_SOURCE_DEFAULT_POINT_OUTSIDE,
        calls.report(at(point(110, 30, wgs))).getPatchSource());
    var next = new org.fengqiao.domain.grids.DivisionCode("620402202205");
    calls.town.town.bound(next, Outlines.box(104.3, 36.1, 104.5, 36.9));
    var border = calls.report(at(point(104.3, 36.5, wgs)));
    assertEquals(PatchSource.PATCH_SOURCE_DEFAULT_POINT_AMBIGUOUS, border.getPatchSource());
    for (var c : List.of(none, border)) {
      var triaged =
          calls
              .as(calls.overseer)
              .triageCase(
                  TriageCaseRequest.newBuilder()
                      .setRequestId(calls.id())
                      .setName(c.getName())
                      .setPatch(CaseCalls.VILLAGE)
                      .build())
              .getCase();
      assertEquals(c.getPatchSource(), triaged.getPatchSource());
    }
  }

  @Test
  void placesByThePatchWhereBothAreGivenAndKeepsThePoint() {
    var both = at(shifted()).setPatch("divisions/" + GroundTown.TOWN.value());
    var c = calls.report(both);
    assertEquals("divisions/" + GroundTown.TOWN.value(), c.getPatch().getDivision());
    assertEquals(PatchSource.PATCH_SOURCE_GIVEN, c.getPatchSource());
    assertEquals(shifted(), c.getLocation().getGivenPoint());
  }

  @Test
  void losesThePointWithTheWordsWhenTheyAreErased() {
    var c = calls.report(at(shifted()).setAddress("村口"));
    var memory = calls.town.memory;
    var found = calls.town.cases.find(Names.caseId("name", c.getName())).orElseThrow();
    var words = found.aggregate().words().report().id();
    var erased =
        org.fengqiao.domain.cases.Case.LINEAGE.move(
            found.aggregate(), List.of(new CaseFact.ContentErased(words)));
    memory.commit(
        Optional.empty(), Changes.moving(Actor.FENGQIAO, calls.town.town.now(), found, erased));
    var shown = calls.get(c);
    assertEquals(ContentState.CONTENT_STATE_ERASED, shown.getContentState());
    assertFalse(shown.hasLocation());
    assertEquals(PatchSource.PATCH_SOURCE_POINT, shown.getPatchSource());
    assertFalse(traced(c).hasLocation());
  }

  @Test
  void refusesWhatBreaksTheRuleOfItsField() {
    var wgs = CoordinateSystem.COORDINATE_SYSTEM_WGS_84;
    refused("location.point.longitude", at(point(180.1, 0, wgs)));
    refused("location.point.latitude", at(point(0, Double.NaN, wgs)));
    var odd = GeoPoint.newBuilder().setCoordinateSystemValue(9).build();
    refused("location.point.coordinate_system", at(odd));
    var twice = at(shifted()).setAddress("村口");
    twice.getLocationBuilder().setAddress("村口");
    refused("location.address", twice);
    var long501 = Location.newBuilder().setAddress("字".repeat(501));
    refused("location.address", calls.road().setLocation(long501));
    refused("address", calls.road().setAddress("字".repeat(501)));
    refused(
        "location.given_point",
        calls.road().setLocation(Location.newBuilder().setGivenPoint(shifted())));
  }

  private void refused(String field, ReportCaseRequest.Builder report) {
    var refused = Refused.by(() -> calls.report(report));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.field());
    var chinese =
        Refused.by(() -> calls.as(calls.platform, "zh-CN").reportCase(report.build())).message();
    var rule = chinese.replaceFirst("[^：]*：", "");
    assertTrue(rule.matches("(?s).*\\p{IsHan}.*"), rule);
  }
}
