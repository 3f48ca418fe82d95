package org.fengqiao.application.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {
  @Test
  void countsNumbersByTheirValueWhereverTheyStand() {
    var walk = List.of("1号楼", "2号楼1单元", "2号楼9单元", "2号楼10单元", "10号楼", "110号楼");
    assertEquals(
        walk,
        walk.reversed().stream()
            .sorted((a, b) -> PlaceOrder.of(a).compareTo(PlaceOrder.of(b)))
            .toList());
    assertEquals("0000000002号楼0000000010单元", PlaceOrder.of("2号楼10单元"));
    assertEquals(PlaceOrder.of("7号"), PlaceOrder.of("007号"));
  }

  @Test
  void keepsSoMuchAsItsColumnTakes() {
    assertEquals("字".repeat(PlaceOrder.LENGTH), PlaceOrder.of("字".repeat(200)));
    assertEquals("𠮷".repeat(PlaceOrder.LENGTH), PlaceOrder.of("𠮷".repeat(200)));
    assertTrue(PlaceOrder.of("1".repeat(200)).length() <= PlaceOrder.LENGTH);
  }
}
