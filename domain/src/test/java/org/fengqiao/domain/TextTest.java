package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
