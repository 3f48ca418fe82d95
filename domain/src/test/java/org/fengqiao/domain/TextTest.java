package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  /** One code point, which NFC writes as two. */
  private static final String QA = "\u0958";

  @Test
  void isKeptInNfcWithItsEndsStripped() {
    assertEquals("\u00e9", Text.required("name", " e\u0301\n", 4));
    assertEquals("𠮷🚰", Text.required("name", "𠮷🚰", 2));
  }

  @Test
  void isCountedAgainAfterNormalising() {
    assertEquals(4, Text.optional("name", QA.repeat(2), 4).length());
    assertRefused("has at most 3 characters", QA.repeat(2), 3);
  }

  @Test
  void isNoLongerThanItMayBe() {
    assertEquals("abc", Text.optional("name", "abc", 3));
    assertRefused("has at most 3 characters", "abcd", 3);
  }

  @Test
  void isNotBlankWhereItIsRequired() {
    assertEquals("", Text.optional("name", " ", 3));
    var refusal = assertThrows(Refusal.class, () -> Text.required("name", " ", 3));
    assertEquals("name", refusal.details().get("field"));
  }

  @Test
  void isCountedWithItsEndsBeforeTheyAreStripped() {
    assertEquals("ab", Text.optional("name", " ab", 3));
    assertRefused("has at most 3 characters", " ab ", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "d800, 'holds a lone surrogate, which is no character'",
    "dfff, 'holds a lone surrogate, which is no character'",
    "0000, holds the control character U+0000",
    "001f, holds the control character U+001F",
    "007f, holds the control character U+007F",
    "009f, holds the control character U+009F",
    "061c, holds the bidirectional control U+061C",
    "200e, holds the bidirectional control U+200E",
    "200f, holds the bidirectional control U+200F",
    "202a, holds the bidirectional control U+202A",
    "202e, holds the bidirectional control U+202E",
    "2066, holds the bidirectional control U+2066",
    "2069, holds the bidirectional control U+2069"
  })
  void saysWhichCharacterItMayNotHold(String hex, String rule) {
    assertRefused(rule, "a" + (char) Integer.parseInt(hex, 16) + "b", 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0009", "000a", "000d", "0020", "007e", "00a0", "061b", "061d", "200d", "2010", "2029",
        "202f", "2065", "206a", "d7ff", "e000"
      })
  void holdsTheNeighboursOfThoseItMayNot(String hex) {
    var text = "a" + (char) Integer.parseInt(hex, 16) + "b";
    assertEquals(text, Text.required("name", text, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u007fb", "a\ud83d", "\u202eab", "\u2067ab", "\u061cab"})
  void holdsNoControlNorHalfACharacter(String text) {
    assertThrows(Refusal.class, () -> Text.optional("name", text, 10));
  }

  private static void assertRefused(String rule, String text, int most) {
    var refusal = assertThrows(Refusal.class, () -> Text.optional("name", text, most));
    assertEquals(rule, refusal.details().get("rule"));
  }
}
