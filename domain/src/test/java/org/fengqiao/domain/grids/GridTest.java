package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "620402202206000",
        "62040220220601",
        "6204022022060011",
        "620402202206-01",
        "620402202207001"
      })
  void refusesACodeOffTheScheme(String code) {
    var refusal = assertThrows(Refusal.class, () -> grid(code));
    assertEquals(GridReason.GRID_CODE_MALFORMED, refusal.reason());
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
  void givesOutTheNextSerialUpTo999() {
    assertEquals("620402202206001", GridCode.next(VILLAGE, Optional.empty()).value());
    assertEquals(
        "620402202206010",
        GridCode.next(VILLAGE, Optional.of(new GridCode("620402202206009"))).value());
    var last = Optional.of(new GridCode("620402202206999"));
    assertThrows(Refusal.class, () -> GridCode.next(VILLAGE, last));
  }

  @Test
  void aMicroGridLiesInItsGridAndVillage() {
    var grid = grid("620402202206001");
    var code = MicroGridCode.next(grid.code(), Optional.empty());
    var id = new MicroGridId(new UUID(0, 2));
    var microGrid =
        MicroGrid.create(id, code, grid, MicroGridKind.BUILDING, "3号楼", "", NOW).after();
    assertEquals("620402202206001001", code.value());
    assertEquals(
        new Patch(VILLAGE, Optional.of(ID), Optional.of(id), Optional.empty()), microGrid.patch());
  }

  @Test
  void refusesAMicroGridCodeOfAnotherGrid() {
    var grid = grid("620402202206001");
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                MicroGrid.create(
                    new MicroGridId(new UUID(0, 2)),
                    new MicroGridCode("620402202206002001"),
                    grid,
                    MicroGridKind.BUILDING,
                    "3号楼",
                    "",
                    NOW));
    assertEquals(GridReason.MICRO_GRID_CODE_MALFORMED, refusal.reason());
  }

  private static Grid grid(String code) {
    return Grid.create(ID, new GridCode(code), GridKind.BASIC, "第一网格", "", VILLAGE, NOW).after();
  }
}
