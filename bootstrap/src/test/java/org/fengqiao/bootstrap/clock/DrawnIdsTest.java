package org.fengqiao.bootstrap.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnIdsTest {
  private final DrawnIds ids = new DrawnIds();

  @Test
  void drawsRisingIdsOfTheSeventhVersion() {
    var drawn = Stream.generate(ids::next).limit(1_000).toList();

    assertEquals(1_000, drawn.stream().distinct().filter(id -> id.version() == 7).count());
    assertEquals(drawn.stream().sorted().toList(), drawn);
  }

  @Test
  void drawsAsManyRandomBytesAsAsked() {
    var drawn = ids.random(16);

    assertEquals(32, drawn.length());
    assertNotEquals(drawn, ids.random(16));
  }
}
