package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentRuleTest {
  private static final AttachmentRule RULE =
      new AttachmentRule(3, 1_000, Set.of("image/*", "application/pdf"));

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "IMAGE/PNG", "image/svg+xml", "application/pdf"})
  void allowsTypesItNamesAndKindsAsAWhole(String type) {
    assertTrue(RULE.allows(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"video/mp4", "application/pdfx", "application/zip", "imagex/png"})
  void allowsNoOther(String type) {
    assertFalse(RULE.allows(type));
  }

  @Test
  void refusesLimitsOutOfBounds() {
    assertFault("most", -1, 1, Set.of("image/*"));
    assertFault("most", 101, 1, Set.of("image/*"));
    assertFault("largest_bytes", 1, 0, Set.of("image/*"));
    assertFault("largest_bytes", 1, 1_000_000_000_001L, Set.of("image/*"));
    assertFault("media_types", 1, 1, Set.of());
    for (var odd : List.of("image", "*/*", "Image/png", "image/a*", "image/png/x")) {
      assertFault("media_types", 1, 1, Set.of(odd));
    }
    var many = IntStream.range(0, 51).mapToObj(i -> "image/x" + i).collect(Collectors.toSet());
    assertFault("media_types", 1, 1, many);
    assertEquals(0, new AttachmentRule(0, 1, Set.of("image/*")).most());
    var most = new AttachmentRule(100, 1_000_000_000_000L, Set.of("image/*"));
    assertEquals(100, most.most());
    assertEquals(1_000_000_000_000L, most.largestBytes());
  }

  private static void assertFault(String field, int most, long bytes, Set<String> types) {
    var refusal = assertThrows(Refusal.class, () -> new AttachmentRule(most, bytes, types));
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    assertEquals(field, refusal.details().get("field"));
  }
}
