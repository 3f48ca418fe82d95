package org.fengqiao.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NamedIdsTest {
  private static final Instant TIME = Instant.parse("2026-03-02T01:00:00.123Z");

  @Test
  void areTheSameOfTheSameTimeAndName() {
    assertEquals(NamedIds.of(TIME, "a"), NamedIds.of(TIME, "a"));
    assertEquals(NamedIds.of(TIME, 7, "a"), NamedIds.of(TIME, 7, "a"));
    assertNotEquals(NamedIds.of(TIME, 7, "a"), NamedIds.of(TIME, 7, "b"));
    assertNotEquals(NamedIds.of(TIME, 7, "a"), NamedIds.of(TIME, 8, "a"));
    assertNotEquals(NamedIds.of(TIME, "a"), NamedIds.of(TIME.plusMillis(1), "a"));
  }

  @Test
  void standInTheOrderOfTheirTimesAndNumbers() {
    var numbers = LongStream.of(0, 1, 2, 999_999, 1 << 20, (1 << 20) + 1, 0xffff_ffffL);
    var ids = numbers.mapToObj(n -> NamedIds.of(TIME, n, "name " + n).toString()).toList();
    assertEquals(ids, ids.stream().sorted().toList());
    var later = NamedIds.of(TIME.plusMillis(1), 0, "");
    assertEquals(List.of(ids.getLast(), later + ""), sorted(later + "", ids.getLast()));
    assertEquals(8, UUID.fromString(ids.getFirst()).version());
    assertEquals(2, later.variant());
  }

  private static List<String> sorted(String... ids) {
    return List.of(ids).stream().sorted().toList();
  }
}
