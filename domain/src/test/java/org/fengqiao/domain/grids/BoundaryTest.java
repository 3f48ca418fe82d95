package org.fengqiao.domain.grids;

import static org.fengqiao.domain.grids.Outlines.area;
import static org.fengqiao.domain.grids.Outlines.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BoundaryTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  private static final Patch VILLAGE = Patch.of(new DivisionCode("620402202206"));
  private static final Ring BOX = box(104, 36, 105, 37);

  private static Boundary set() {
    return Boundary.set(Optional.empty(), VILLAGE, area(BOX), CoordinateSystem.GCJ_02, MORNING)
        .after();
  }

  private static void assertMalformed(String rule, Executable making) {
    var refusal = assertThrows(Refusal.class, making);
    assertEquals(GridReason.BOUNDARY_MALFORMED, refusal.reason());
    assertEquals("geo_json", refusal.details().get("field"));
    assertEquals(rule, refusal.details().get("rule"));
  }

  @Test
  void holdsFromWhenItWasSetUntilAnotherIs() {
    var first = set();
    assertEquals(MORNING, first.since());
    assertEquals(CoordinateSystem.GCJ_02, first.given());
    var later = MORNING.plusSeconds(60);
    var wider = area(box(103, 35, 106, 38));
    var second =
        Boundary.set(Optional.of(first), VILLAGE, wider, CoordinateSystem.WGS_84, later).after();
    assertEquals(
        new Boundary(first.id(), VILLAGE, Optional.of(wider), CoordinateSystem.WGS_84, later),
        second);
  }

  @Test
  void isGoneOnceItWasClearedAndMayBeSetAgain() {
    var cleared = set().clear(MORNING.plusSeconds(1)).after();
    assertEquals(Optional.empty(), cleared.area());
    var refusal = assertThrows(Refusal.class, () -> cleared.clear(MORNING.plusSeconds(2)));
    assertEquals(GridReason.BOUNDARY_NOT_FOUND, refusal.reason());
    assertEquals("divisions/620402202206", refusal.details().get("name"));
    var again =
        Boundary.set(Optional.of(cleared), VILLAGE, area(BOX), CoordinateSystem.WGS_84, MORNING)
            .after();
    assertEquals(Optional.of(area(BOX)), again.area());
  }

  @Test
  void isNamedByTheClosestOfItsPatch() {
    var grid = new GridId(new UUID(1, 2));
    var inGrid =
        new Patch(VILLAGE.division(), Optional.of(grid), Optional.empty(), Optional.empty());
    assertEquals("grids/" + grid.value(), BoundaryId.of(inGrid).patch());
    var microGrid = new MicroGridId(new UUID(3, 4));
    var closest =
        new Patch(VILLAGE.division(), Optional.of(grid), Optional.of(microGrid), Optional.empty());
    assertEquals("microGrids/" + microGrid.value(), BoundaryId.of(closest).patch());
  }

  @Test
  void takesATriangle() {
    var corners = BOX.points();
    var triangle = List.of(corners.get(0), corners.get(1), corners.get(2), corners.get(0));
    assertEquals(triangle, area(new Ring(triangle)).polygons().getFirst().outer().points());
  }

  @Test
  void refusesRingsThatAreOpenOrTooShort() {
    var rule = "has rings of 4 or more positions, the last of which is the first again";
    assertMalformed(rule, () -> new Ring(BOX.points().subList(0, 4)));
    var line = List.of(BOX.points().get(0), BOX.points().get(1), BOX.points().get(0));
    assertMalformed(rule, () -> new Ring(line));
    assertMalformed(rule, () -> new Ring(List.of()));
  }

  @Test
  void refusesPositionsOutsideChinaAsThoseThatWereSwapped() {
    var rule =
        "has longitudes of 72.004 to 137.8347 and latitudes of 0.8293 to 55.8271 degrees,"
            + " the longitude first";
    assertMalformed(rule, () -> box(36, 104 - 90, 37, 105 - 90));
    assertMalformed(rule, () -> box(104, 36, 138, 37));
    assertMalformed(rule, () -> box(104, 0.5, 105, 37));
    assertMalformed(rule, () -> box(104, 36, 105, 56));
  }

  @Test
  void takesTwoThousandPositionsAndNotOneMore() {
    var most = new ArrayList<>(Collections.nCopies(Area.MOST_POSITIONS - 5, GeoPoint.of(104, 36)));
    var many = new Ring(most);
    assertEquals(1, area(many, BOX).polygons().size());
    most.add(GeoPoint.of(104, 36));
    var more = new Ring(most);
    assertMalformed("has at most 2000 positions", () -> area(more, BOX));
    assertMalformed("has one polygon or more", () -> new Area(List.of()));
  }

  @Test
  void turnsOuterLinesToTheLeftAndHolesToTheRight() {
    var hole = box(104.2, 36.2, 104.8, 36.8);
    var right = new Ring(BOX.points().reversed());
    var polygon = new Polygon(right, List.of(hole));
    assertEquals(BOX, polygon.outer());
    assertEquals(List.of(new Ring(hole.points().reversed())), polygon.holes());
    assertEquals(polygon, new Polygon(polygon.outer(), polygon.holes()));
  }
}
