package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
  void aMicroGridLiesInItsGridAndVillage() {
    var grid = grid("620402202206001");
    var code = new MicroGridCode("620402202206001001");
    var id = new MicroGridId(new UUID(0, 2));
    var microGrid =
        MicroGrid.create(id, code, grid, MicroGridKind.BUILDING, "3号楼", "", NOW).after();
    assertEquals(
        new Patch(VILLAGE, Optional.of(ID), Optional.of(id), Optional.empty()), microGrid.patch());
  }

  private static Grid grid(String code) {
    return Grid.create(ID, new GridCode(code), GridKind.BASIC, "第一网格", "", VILLAGE, NOW).after();
  }
}
