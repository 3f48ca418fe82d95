package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ZoneTest {
  private static final DivisionCode TOWN = new DivisionCode("620402202000");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final UnitId STATION = new UnitId(new UUID(7, 1));
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void countsTheGridsThatLieInIt() {
    var zone = aZone().redraw(3).after().redraw(-1).after();
    assertEquals(2, zone.grids());
  }

  @Test
  void isDescribedAnewAndKeepsItsGrids() {
    var zone = aZone().redraw(3).after().describe("东片区", "", Optional.of(STATION)).after();
    assertEquals("东片区", zone.name());
    assertEquals(Optional.of(STATION), zone.station());
    assertEquals(3, zone.grids());
  }

  @Test
  void endsOnceNoGridLiesInIt() {
    var zone = aZone().redraw(1).after();
    var refusal = assertThrows(Refusal.class, () -> zone.end(NOW));
    assertEquals(GridReason.ZONE_NOT_EMPTY, refusal.reason());
    assertEquals("zones/00000000-0000-0000-0000-000000000001", refusal.details().get("name"));
    assertEquals("1", refusal.details().get("grids"));
    assertEquals(Optional.of(NOW), zone.redraw(-1).after().end(NOW).after().ended());
  }

  @Test
  void refusesAnythingOnceItEnded() {
    var zone = aZone().end(NOW).after();
    assertRefused(GridReason.ZONE_ENDED, () -> zone.end(NOW));
    assertRefused(GridReason.ZONE_ENDED, () -> zone.redraw(1));
    assertRefused(GridReason.ZONE_ENDED, () -> zone.describe("东片区", "", Optional.empty()));
    assertRefused(GridReason.ZONE_ENDED, () -> zone.requireRoomFor(VILLAGE));
  }

  @Test
  void takesGridsOfItsOwnTownOnly() {
    aZone().requireRoomFor(VILLAGE);
    assertRefused(
        GridReason.ZONE_OF_ANOTHER_TOWN,
        () -> aZone().requireRoomFor(new DivisionCode("620402203206")));
  }

  @Test
  void belongsToATown() {
    assertRefused(
        GridReason.NOT_A_TOWN,
        () -> Zone.create(new ZoneId(new UUID(0, 1)), "片区", "", VILLAGE, Optional.empty(), NOW));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> Zone.create(new ZoneId(new UUID(0, 1)), " ", "", TOWN, Optional.empty(), NOW));
  }

  static Zone aZone() {
    var id = new ZoneId(new UUID(0, 1));
    return Zone.create(id, "水川片区", "黄河以北", TOWN, Optional.empty(), NOW).after();
  }

  private static void assertRefused(Reason reason, Executable call) {
    assertEquals(reason, assertThrows(Refusal.class, call).reason());
  }
}
