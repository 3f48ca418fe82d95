package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.Outlines.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.Boundaries;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Placing;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Located;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final DivisionCode NEXT_VILLAGE = new DivisionCode("620402202205");
  private static final GeoPoint IN_VILLAGE = GeoPoint.of(104.2, 36.5);
  private static final GeoPoint ON_THE_BORDER = GeoPoint.of(104.3, 36.5);
  private static final GeoPoint NOWHERE = GeoPoint.of(110, 30);

  private final CaseTown town = new CaseTown();

  @BeforeEach
  void setBoundaries() {
    town.town.bound(VILLAGE, box(104.1, 36.1, 104.3, 36.9));
    town.town.bound(NEXT_VILLAGE, box(104.3, 36.1, 104.5, 36.9));
  }

  private Case report(GeoPoint point) {
    return report(town.platform(), new Location.Given(point, CoordinateSystem.WGS_84));
  }

  private Case report(Caller caller, Location.Given point) {
    return town.report.report(caller, town.road(point)).aggregate();
  }

  private static void assertAtHome(Placing why, Case c) {
    assertEquals(Patch.of(DISTRICT), c.patch());
    assertEquals(Optional.of(why), c.origin().placing());
    assertEquals(Optional.of(Unrouted.NO_PATCH), c.routing().unrouted());
    assertEquals(CaseStatus.REPORTED, c.status());
  }

  @Test
  void placesAReportByItsPointAndRoutesIt() {
    var c = report(IN_VILLAGE);
    assertEquals(Patch.of(VILLAGE), c.patch());
    assertEquals(Optional.of(Placing.LOCATED), c.origin().placing());
    assertEquals(Optional.of(town.secretary.unit()), c.lead());
  }

  @Test
  void convertsThePointBeforeItIsLookedFor() {
    var edge = GeoPoint.of(104.1001, 36.5);
    for (var system : CoordinateSystem.values()) {
      var given = new Location.Given(system.fromWgs84(edge), system);
      assertEquals(Patch.of(VILLAGE), report(town.platform(), given).patch(), system.name());
    }
  }

  @Test
  void leavesAReportOutsideEveryPatchOnTheDefaultDivision() {
    assertAtHome(Placing.OUTSIDE, report(NOWHERE));
  }

  @Test
  void takesNoneOfSeveralButWhatLiesAboveThem() {
    assertAtHome(Placing.AMBIGUOUS, report(ON_THE_BORDER));
    town.town.bound(TOWN, box(104, 36, 105, 37));
    var c = report(ON_THE_BORDER);
    assertEquals(Patch.of(TOWN), c.patch());
    assertEquals(Optional.of(Placing.LOCATED), c.origin().placing());
  }

  @Test
  void seesNoPatchOutOfTheCallersScope() {
    var all = town.platform().rights();
    var neighbour =
        new Caller(
            new PartnerId("neighbour"),
            new Rights(
                all.calls(), all.channels(), Set.of(), Set.of(NEXT_VILLAGE), Set.of(), Set.of()),
            NEXT_VILLAGE);
    var wgs = CoordinateSystem.WGS_84;
    var beyond = report(neighbour, new Location.Given(IN_VILLAGE, wgs));
    assertEquals(Patch.of(NEXT_VILLAGE), beyond.patch());
    assertEquals(Optional.of(Placing.OUTSIDE), beyond.origin().placing());
    var border = report(neighbour, new Location.Given(ON_THE_BORDER, wgs));
    assertEquals(Patch.of(NEXT_VILLAGE), border.patch());
    assertEquals(Optional.of(Placing.LOCATED), border.origin().placing());
  }

  @Test
  void keepsThePatchItWasReportedOnWhenBoundariesMove() {
    var c = report(IN_VILLAGE);
    town.town.bound(VILLAGE, box(106, 36, 107, 37));
    assertEquals(c.patch(), town.cases.find(c.id()).orElseThrow().aggregate().patch());
  }

  /** A report without a point is the usual one, and pays for nothing. */
  @Test
  void asksForNoBoundaryWhereAPatchIsNamedOrNoPointGiven() {
    var placement = new Placement(town.town.access, town.town.ports.ground(), new Unasked());
    var point = new Location.Given(IN_VILLAGE, CoordinateSystem.WGS_84);
    var named =
        placement.place(
            town.platform(),
            Optional.of(new Spot.InDivision(TOWN)),
            new Location("", Optional.of(point)));
    assertEquals(new Placement.Placed(Patch.of(TOWN), Optional.empty(), true), named);
    var neither = placement.place(town.platform(), Optional.empty(), Location.of("村口"));
    assertEquals(new Placement.Placed(Patch.of(DISTRICT), Optional.empty(), false), neither);
  }

  @Test
  void keepsThePointWithTheWordsAndOutOfTheJournal() {
    var given =
        new Location.Given(CoordinateSystem.BD_09.fromWgs84(IN_VILLAGE), CoordinateSystem.BD_09);
    var c = report(town.platform(), given);
    var journal = town.memory.of(c.ref(), 0, 10).toString();
    for (var said : List.of("" + given.wgs84().lon(), "" + given.point().lat(), "BD_09")) {
      assertFalse(journal.contains(said), said);
    }
    var found = town.memory.find(Set.of(c.words().report().id()));
    var words = found.values().iterator().next();
    assertEquals(Optional.of(given.wgs84()), Location.pointOf(words));
    assertEquals(Optional.of(given), Location.givenIn(words));
  }

  private static final class Unasked implements Boundaries {
    @Override
    public Optional<Loaded<Boundary>> find(BoundaryId id) {
      throw new AssertionError("asked for " + id);
    }

    @Override
    public Located having(GeoPoint point) {
      throw new AssertionError("asked for " + point);
    }
  }
}
