package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchKindTest {
  @ParameterizedTest
  @CsvSource({"BASIC, BASIC_GRID", "EXCLUSIVE, EXCLUSIVE_GRID", "PROFESSIONAL, PROFESSIONAL_GRID"})
  void isThatOfAGridAndLiesInAVillage(GridKind grid, PatchKind kind) {
    assertEquals(kind, PatchKind.of(grid));
    assertEquals(Level.VILLAGE, kind.level());
  }

  @ParameterizedTest
  @CsvSource({"PROVINCE", "CITY", "DISTRICT", "TOWN", "VILLAGE"})
  void isThatOfAWholeDivisionOfItsLevel(Level level) {
    assertEquals(level.name(), PatchKind.of(level).name());
    assertEquals(level, PatchKind.of(level).level());
  }
}
