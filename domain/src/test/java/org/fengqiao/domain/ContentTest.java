package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {
  private static final ContentId ID = new ContentId(new UUID(0, 1));
  private static final String SALT = "00112233445566778899aabbccddeeff";

  private static Content content(Map<String, String> fields) {
    return new Content(ID, SALT, fields);
  }

  private static List<Map<String, String>> contents() {
    return List.of(
        Map.of(),
        Map.of("x", ""),
        Map.of("text", "路灯不亮，夜里没法走"),
        Map.of("reporter.name", "李某", "reporter.phone", "", "text", "𠮷家门口\n第二行"));
  }

  @Test
  void isStoredFieldByFieldInTheOrderOfTheNames() {
    var stored = content(Map.of("text", "灯", "name", "李某", "phone", "")).bytes();
    assertEquals("name\0李某\0phone\0\0text\0灯\0", new String(stored, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void isReadAsItWasStored(Map<String, String> fields) {
    var content = content(fields);
    var read = Content.read(ID, SALT, content.bytes());
    assertEquals(content, read);
    assertArrayEquals(content.bytes(), read.bytes());
    assertEquals(content.ref(), read.ref());
  }

  @Test
  void isKnownByADigestOverItsSaltAndItsStoredForm() {
    var content = content(Map.of("text", "灯"));
    var whole = (SALT + "text\0灯\0").getBytes(StandardCharsets.UTF_8);
    assertEquals(new ContentRef(ID, Digest.of(whole)), content.ref());
    var otherSalt = new Content(ID, SALT.replace('0', '1'), content.fields());
    assertNotEquals(content.digest(), otherSalt.digest());
    assertNotEquals(content.digest(), content(Map.of("text", "等")).digest());
  }
}
