package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final GridId ID = new GridId(new UUID(0, 1));
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void isAPatchOfItsVillage() {
    var grid = grid("620402202206001");
    assertEquals(VILLAGE, grid.patch().division());
    assertEquals(Optional.of(ID), grid.patch().grid());
  }

  @Test
  void refusesATownForItsVillage() {
    var town = new DivisionCode("620402202000");
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                Grid.create(
                    ID, new GridCode("620402202206001"), GridKind.BASIC, "第一网格", "", town, NOW));
    assertEquals(GridReason.NOT_A_VILLAGE, refusal.reason());
  }

  @Test
  void isDescribedOtherwise() {
    var described = grid("620402202206001").describe(" 第二网格 ", "黄河以北").after();
    assertEquals("第二网格", described.name());
    assertEquals("黄河以北", described.range());
    assertEquals(NOW, described.created());
  }

  @Test
  void liesInAZoneOfItsTownThatStands() {
    var grid = grid("620402202206001");
    var zone = ZoneTest.aZone();
    assertEquals(Optional.of(zone.id()), grid.place(Optional.of(zone)).after().zone());
    var ended = zone.end(NOW).after();
    var refusal = assertThrows(Refusal.class, () -> grid.place(Optional.of(ended)));
    assertEquals(GridReason.ZONE_ENDED, refusal.reason());
    var far =
        Zone.create(zone.id(), "四龙片区", "", new DivisionCode("620402203000"), Optional.empty(), NOW)
            .after();
    var elsewhere = assertThrows(Refusal.class, () -> grid.place(Optional.of(far)));
    assertEquals(GridReason.ZONE_OF_ANOTHER_TOWN, elsewhere.reason());
  }

  @Test
  void namesWhoHasItsGroundOnceItEnded() {
    var heirs = List.of(new GridId(new UUID(0, 2)), new GridId(new UUID(0, 3)));
    var ended = grid("620402202206001").end(heirs, NOW).after();
    var refusal = assertThrows(Refusal.class, ended::requireStanding);
    assertEquals(GridReason.GRID_ENDED, refusal.reason());
    assertEquals("grids/00000000-0000-0000-0000-000000000001", refusal.details().get("name"));
    assertEquals(
        "grids/00000000-0000-0000-0000-000000000002 grids/00000000-0000-0000-0000-000000000003",
        refusal.details().get("successors"));
    assertEquals(heirs, ended.successors());
  }

  @Test
  void bearsItsCodeAlone() {
    assertEquals(
        List.of(Claim.exclusive("grid.code", "620402202206001", GridReason.GRID_CODE_TAKEN)),
        grid("620402202206001").claims());
  }

  static Grid grid(String code) {
    return Grid.create(ID, new GridCode(code), GridKind.BASIC, "第一网格", "", VILLAGE, NOW).after();
  }
}
