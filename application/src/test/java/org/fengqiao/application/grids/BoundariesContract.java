package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.request;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What boundaries promise, on any store. */
public interface BoundariesContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static Spot village() {
    return new Spot.InDivision(VILLAGE);
  }

  private static BoundaryView get(GroundTown town, Optional<Instant> at) {
    return new GetBoundary(town.access, town.ports.boundaries(), town.ports.journal())
        .get(caller(), new GetBoundary.Command(village(), at));
  }

  @Test
  default void showsABoundaryAsItStoodAtATime() {
    var town = town();
    var start = town.now();
    int times = 20;
    for (int i = 0; i < times; i++) {
      town.setClock(start.plus(Duration.ofMinutes(i)));
      town.bound(VILLAGE, Outlines.box(104, 36, 105 + i / 100.0, 37));
    }
    town.setClock(start.plus(Duration.ofMinutes(times)));
    town.clearBoundary(VILLAGE, Optional.empty());
    assertRefused(GridReason.BOUNDARY_NOT_FOUND, () -> get(town, Optional.empty()));
    var end = Optional.of(start.plus(Duration.ofHours(9)));
    assertRefused(GridReason.BOUNDARY_NOT_FOUND, () -> get(town, end));
    var early = Optional.of(start.minusSeconds(1));
    assertRefused(GridReason.BOUNDARY_NOT_FOUND, () -> get(town, early));
    for (int i = 0; i < times; i++) {
      var from = start.plus(Duration.ofMinutes(i));
      var shown = get(town, Optional.of(from.plusSeconds(59)));
      assertEquals(Outlines.area(Outlines.box(104, 36, 105 + i / 100.0, 37)), shown.area());
      assertEquals(from, shown.from());
      assertEquals(Optional.of(from.plus(Duration.ofMinutes(1))), shown.until());
    }
  }

  @Test
  default void showsWhatStandsNowWithTheVersionToDecideOn() {
    var town = town();
    var set = town.bound(VILLAGE, Outlines.box(104, 36, 105, 37));
    var shown = get(town, Optional.empty());
    assertEquals(GetBoundary.now(set.resource()), Optional.of(shown));
    assertEquals(Optional.of(set.resource().version()), shown.version());
    assertEquals(Optional.empty(), shown.until());
    assertEquals(shown, get(town, Optional.of(town.now())));
    town.bound(VILLAGE, Outlines.box(104, 36, 106, 37));
    assertRefused(RequestReason.STALE_ETAG, () -> town.clearBoundary(VILLAGE, Optional.of("1")));
    town.clearBoundary(VILLAGE, Optional.of("2"));
    assertRefused(
        GridReason.BOUNDARY_NOT_FOUND, () -> town.clearBoundary(VILLAGE, Optional.empty()));
  }

  @Test
  default void answersARepeatedRequestWithTheSameBoundary() {
    var town = town();
    var request = town.request();
    var box = Outlines.area(Outlines.box(104, 36, 105, 37));
    var command =
        new SetBoundary.Command(request, village(), box, CoordinateSystem.BD_09, Optional.empty());
    var first = town.setBoundary().set(caller(), command);
    var again = town.setBoundary().set(caller(), command);
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    assertEquals(CoordinateSystem.BD_09, again.aggregate().given());
    var other =
        new SetBoundary.Command(
            request(request.id(), "other"),
            village(),
            box,
            CoordinateSystem.BD_09,
            Optional.empty());
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> town.setBoundary().set(caller(), other));
  }

  @Test
  default void refusesABoundaryByWhatIsWrongWithIt() {
    var town = town();
    var box = Outlines.area(Outlines.box(104, 36, 105, 37));
    var nowhere = new Spot.InDivision(new DivisionCode("620402202999"));
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> town.bound(nowhere, box));
    var noGrid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> town.bound(noGrid, box));
    var noMicroGrid = new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)));
    assertRefused(GridReason.MICRO_GRID_NOT_FOUND, () -> town.bound(noMicroGrid, box));
    var code = town.aSpotOfEachKind().get(2);
    assertRefused(RequestReason.INVALID_FIELD, () -> town.bound(code, box));
    var crossed =
        new SetBoundary.Command(
            town.request(), village(), box, CoordinateSystem.WGS_84, Optional.empty());
    var refusal =
        assertRefused(
            GridReason.BOUNDARY_MALFORMED,
            () ->
                town.setBoundary(_ -> Optional.of(GeoPoint.of(104.5, 36.5)))
                    .set(caller(), crossed));
    assertEquals(
        "encloses ground with lines that neither cross nor overlap: near longitude 104.5,"
            + " latitude 36.5",
        refusal.details().get("rule"));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> town.setBoundary().set(stranger(), crossed));
  }
}
