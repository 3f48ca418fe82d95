package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** In which patches a point lies, on any store. */
public interface LocatePatchContract {
  DivisionCode NEXT_VILLAGE = new DivisionCode("620402202205");

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static List<Patch> patches(DivisionCode... codes) {
    return List.of(codes).stream().map(Patch::of).toList();
  }

  private static void assertAt(GroundTown town, double lon, double lat, List<Patch> patches) {
    assertEquals(patches, town.ports.boundaries().having(GeoPoint.of(lon, lat)).patches());
  }

  @Test
  default void findsEveryPatchThatHasThePointTheFinestFirst() {
    var town = town();
    var spots = town.aSpotOfEachKind();
    town.bound(DISTRICT, Outlines.box(104, 36, 105, 37));
    town.bound(TOWN, Outlines.box(104.2, 36.2, 104.8, 36.8));
    town.bound(VILLAGE, Outlines.box(104.3, 36.3, 104.7, 36.7));
    town.bound(spots.get(0), Outlines.box(104.4, 36.4, 104.6, 36.6));
    town.bound(spots.get(1), Outlines.box(104.45, 36.45, 104.55, 36.55));
    var grid = town.ports.ground().known(spots.get(0));
    var microGrid = town.ports.ground().known(spots.get(1));
    var above = patches(VILLAGE, TOWN, DISTRICT);
    var all = new ArrayList<Patch>(List.of(microGrid, grid));
    all.addAll(above);
    assertAt(town, 104.5, 36.5, all);
    assertAt(town, 104.35, 36.5, above);
    assertAt(town, 104.1, 36.1, patches(DISTRICT));
  }

  @Test
  default void answersNoneOutsideEveryBoundaryHoweverNear() {
    var town = town();
    assertAt(town, 104.5, 36.5, List.of());
    town.bound(VILLAGE, Outlines.box(104, 36, 105, 37));
    assertAt(town, 105.0000001, 36.5, List.of());
    assertAt(town, 103.9999999, 36.5, List.of());
    assertAt(town, 104.5, 37.0000001, List.of());
    assertAt(town, -104.5, -36.5, List.of());
    assertAt(town, 180, 90, List.of());
  }

  @Test
  default void givesASharedBorderToEachSide() {
    var town = town();
    town.bound(NEXT_VILLAGE, Outlines.box(104, 36, 104.1, 37));
    town.bound(VILLAGE, Outlines.box(104.1, 36, 104.3, 37));
    var both = patches(NEXT_VILLAGE, VILLAGE);
    assertAt(town, 104.1, 36.5, both);
    assertAt(town, 104.1, 36, both);
    assertAt(town, 104.1, 37, both);
    assertAt(town, 104.0999999, 36.5, patches(NEXT_VILLAGE));
    assertAt(town, 104.1000001, 36.5, patches(VILLAGE));
    assertTrue(town.ports.boundaries().having(GeoPoint.of(104.1, 36.5)).finest().isEmpty());
  }

  @Test
  default void givesASlantingBorderToEachSideWhereverAPointLiesOnIt() {
    var town = town();
    var random = new SplittableRandom(20_261_126);
    for (int i = 0; i < 40; i++) {
      // A whole number of steps from end to end, so that points lie on it to the unit.
      int east = random.nextInt(1, 4_000);
      int north = random.nextInt(1, 4_000);
      int steps = random.nextInt(2, 500);
      var from = new GeoPoint(1_041_730_000 + random.nextInt(1_000), 365_440_000);
      var to = new GeoPoint(from.lon() + east * steps, from.lat() + north * steps);
      var west = new GeoPoint(from.lon(), to.lat());
      var south = new GeoPoint(to.lon(), from.lat());
      town.bound(NEXT_VILLAGE, Outlines.ring(from, to, west));
      town.bound(VILLAGE, Outlines.ring(from, south, to));
      for (int j = 0; j < 5; j++) {
        int at = random.nextInt(0, steps + 1);
        var on = new GeoPoint(from.lon() + east * at, from.lat() + north * at);
        assertEquals(
            patches(NEXT_VILLAGE, VILLAGE),
            town.ports.boundaries().having(on).patches(),
            () -> on + " lies between " + from + " and " + to);
      }
    }
  }

  @Test
  default void agreesWithWholeNumbersAtAndBesideTheBorder() {
    var town = town();
    var random = new SplittableRandom(7);
    for (int i = 0; i < 25; i++) {
      var ring = Outlines.star(new GeoPoint(1_041_730_000, 365_440_000), random);
      var area = Outlines.area(ring);
      town.bound(VILLAGE, ring);
      for (int j = 0; j < 20; j++) {
        var near = ring.points().get(random.nextInt(ring.points().size()));
        var point =
            new GeoPoint(near.lon() + random.nextInt(-3, 4), near.lat() + random.nextInt(-3, 4));
        assertEquals(
            ExactGround.has(area, point),
            !town.ports.boundaries().having(point).patches().isEmpty(),
            () -> point + " and " + ring);
      }
    }
  }

  @Test
  default void tellsAllThatOverlapAndThatTheyDo() {
    var town = town();
    town.bound(VILLAGE, Outlines.box(104, 36, 104.2, 37));
    town.bound(NEXT_VILLAGE, Outlines.box(104.1, 36, 104.3, 37));
    town.bound(TOWN, Outlines.box(104, 36, 105, 37));
    var located = town.ports.boundaries().having(GeoPoint.of(104.15, 36.5));
    assertEquals(patches(NEXT_VILLAGE, VILLAGE, TOWN), located.patches());
    assertTrue(located.isAmbiguous(Patch.of(VILLAGE)));
    assertFalse(located.isAmbiguous(Patch.of(TOWN)));
    assertEquals(Optional.of(Patch.of(TOWN)), located.finest());
  }

  @Test
  default void leavesOutHolesButNotTheirBorderAndKnowsEachPart() {
    var town = town();
    var hole = Outlines.box(104.2, 36.2, 104.8, 36.8);
    var island = Outlines.box(106, 36, 107, 37);
    town.bound(
        new Spot.InDivision(VILLAGE),
        new Area(
            List.of(
                new Polygon(Outlines.box(104, 36, 105, 37), List.of(hole)),
                new Polygon(island, List.of()))));
    assertAt(town, 104.1, 36.5, patches(VILLAGE));
    assertAt(town, 104.5, 36.5, List.of());
    assertAt(town, 104.2, 36.5, patches(VILLAGE));
    assertAt(town, 106.5, 36.5, patches(VILLAGE));
    assertAt(town, 105.5, 36.5, List.of());
  }

  @Test
  default void followsABoundaryThatMovesAndForgetsOneThatIsCleared() {
    var town = town();
    town.bound(VILLAGE, Outlines.box(104, 36, 105, 37));
    town.bound(VILLAGE, Outlines.box(106, 36, 107, 37));
    assertAt(town, 104.5, 36.5, List.of());
    assertAt(town, 106.5, 36.5, patches(VILLAGE));
    town.clearBoundary(VILLAGE, Optional.empty());
    assertAt(town, 106.5, 36.5, List.of());
    town.bound(VILLAGE, Outlines.box(104, 36, 105, 37));
    assertAt(town, 104.5, 36.5, patches(VILLAGE));
  }

  @Test
  default void convertsAPointBeforeItIsLookedFor() {
    var town = town();
    var wgs = GeoPoint.of(104.5, 36.5);
    town.bound(VILLAGE, Outlines.box(104.4999, 36.4999, 104.5001, 36.5001));
    var locate = new LocatePatch(town.access, town.ports.boundaries(), town.ports.ground());
    for (var system : CoordinateSystem.values()) {
      var said = system.fromWgs84(wgs);
      var found = locate.locate(caller(), new LocatePatch.Command(said, system));
      assertEquals(patches(VILLAGE), found.located().patches(), system.name());
      assertEquals(system.toWgs84(said), found.point());
    }
    var unconverted =
        new LocatePatch.Command(CoordinateSystem.GCJ_02.fromWgs84(wgs), CoordinateSystem.WGS_84);
    assertEquals(List.of(), locate.locate(caller(), unconverted).located().patches());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> locate.locate(stranger(), unconverted));
  }
}
