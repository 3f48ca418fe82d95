package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlphabetTest {
  /** All that it has of every character there is, in their order. */
  private static String members(Alphabet alphabet) {
    return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
        .filter(c -> alphabet.has((char) c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void hasBothEndsOfEachOfItsRangesAndNothingBeside() {
    assertEquals("-3456cdef", members(Alphabet.of("3-6", "c-f", "-")));
  }

  @Test
  void hasWhatStandsWhereItsTwoHalvesMeet() {
    assertEquals("\0", members(Alphabet.of("\0")));
    assertEquals("?", members(Alphabet.of("?")));
    assertEquals("@", members(Alphabet.of("@")));
    assertEquals(">?@A", members(Alphabet.of(">-A")));
  }

  @Test
  void reachesToTheLastCharacterOfAscii() {
    assertEquals("\u007f", members(Alphabet.of("\u007f")));
    for (var beyond : List.of("\u0080", "~-\u0080")) {
      assertThrows(IllegalArgumentException.class, () -> Alphabet.of(beyond));
    }
  }
}
