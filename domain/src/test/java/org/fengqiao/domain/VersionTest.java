package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void countsFromOneAndRisesByOne() {
    assertEquals(1, Version.FIRST.number());
    assertEquals(Version.FIRST, new Version(1));
    assertEquals(new Version(2), Version.FIRST.next());
    assertThrows(IllegalArgumentException.class, () -> new Version(0));
  }

  @Test
  void comesAfterTheOnesBeforeIt() {
    assertTrue(Version.FIRST.compareTo(Version.FIRST.next()) < 0);
    assertTrue(Version.FIRST.next().compareTo(Version.FIRST) > 0);
    assertEquals(0, Version.FIRST.compareTo(new Version(1)));
  }

  @Test
  void isSentBackAsItsNumber() {
    assertEquals("12", new Version(12).etag());
  }
}
