package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MicroGridTest {
  private static final Grid GRID = GridTest.grid("620402202206001");
  private static final MicroGridId ID = new MicroGridId(new UUID(0, 2));
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void liesInItsGridAndVillage() {
    var village = new DivisionCode("620402202206");
    assertEquals(
        new Patch(village, Optional.of(GRID.id()), Optional.of(ID), Optional.empty()),
        aMicroGrid().patch());
  }

  @Test
  void isDescribedOtherwise() {
    var described = aMicroGrid().describe(" 4号楼 ", "一至三单元").after();
    assertEquals("4号楼", described.name());
    assertEquals("一至三单元", described.range());
    assertEquals(aMicroGrid().patch(), described.patch());
    var blank = assertThrows(Refusal.class, () -> aMicroGrid().describe(" ", ""));
    assertEquals(RequestReason.INVALID_FIELD, blank.reason());
    assertEquals("display_name", blank.details().get("field"));
  }

  @Test
  void changesNoMoreOnceItEnded() {
    aMicroGrid().requireStanding();
    var ended = aMicroGrid().end(NOW).after();
    assertEquals(Optional.of(NOW), ended.ended());
    assertEnded(ended::requireStanding);
    assertEnded(() -> ended.describe("4号楼", ""));
    assertEnded(() -> ended.end(NOW));
  }

  private static void assertEnded(Executable call) {
    var refusal = assertThrows(Refusal.class, call);
    assertEquals(GridReason.MICRO_GRID_ENDED, refusal.reason());
    assertEquals("microGrids/" + ID.value(), refusal.details().get("name"));
  }

  @Test
  void bearsItsCodeAlone() {
    assertEquals(
        List.of(
            Claim.exclusive(
                "micro_grid.code", "620402202206001001", GridReason.MICRO_GRID_CODE_TAKEN)),
        aMicroGrid().claims());
  }

  private static MicroGrid aMicroGrid() {
    var code = new MicroGridCode("620402202206001001");
    return MicroGrid.create(ID, code, GRID, MicroGridKind.BUILDING, "3号楼", "", NOW).after();
  }
}
