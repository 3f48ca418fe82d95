package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.junit.jupiter.api.Test;

class NextCodeTest {
  private final AtomicInteger tries = new AtomicInteger();

  private String takenBefore(int free) {
    if (tries.incrementAndGet() < free) {
      throw Refusal.conflict(GridReason.GRID_CODE_TAKEN, Map.of());
    }
    return "drawn";
  }

  @Test
  void drawsAgainWhenTheCodeWasTakenInTheSameMoment() {
    var drawn = NextCode.draw(true, GridReason.GRID_CODE_TAKEN, () -> takenBefore(3));
    assertEquals("drawn", drawn);
    assertEquals(3, tries.get());
  }

  @Test
  void givesUpAfterSomeTries() {
    assertRefused(
        GridReason.GRID_CODE_TAKEN,
        () -> NextCode.draw(true, GridReason.GRID_CODE_TAKEN, () -> takenBefore(100)));
    assertEquals(8, tries.get());
  }

  @Test
  void doesNotDrawWhereTheCallerNamedTheCode() {
    assertRefused(
        GridReason.GRID_CODE_TAKEN,
        () -> NextCode.draw(false, GridReason.GRID_CODE_TAKEN, () -> takenBefore(2)));
    assertEquals(1, tries.get());
  }
}
