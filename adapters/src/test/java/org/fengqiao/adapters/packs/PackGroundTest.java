package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

/** What a pack says of codes on the ground, and of what is attached to reports. */
class PackGroundTest {
  private static final String SMALL = YamlPackReaderTest.SMALL;

  private final YamlPackReader reader = new YamlPackReader();

  @Test
  void readsHowAPlaceCodesItsGrids() {
    var codes =
        """
        codes:
          grid: "{village}{kind}{serial:3}{check:MOD_11_2}"
          micro_grid: "{grid}-{serial:2}"
          kinds: {BASIC: "1", EXCLUSIVE: "2", PROFESSIONAL: "3"}
        """;
    var read = sound(SMALL + codes).codes();
    assertEquals("{village}{kind}{serial:3}{check:MOD_11_2}", read.grids().form());
    assertEquals("{grid}-{serial:2}", read.microGrids().form());
    assertEquals(CodeSchemes.UNIFIED, sound(SMALL).codes());
  }

  @Test
  void namesTheFormThatMakesNoCodes() {
    var problem = faulty(SMALL + "codes: {grid: '{village}'}\n").problems().getFirst();
    assertEquals("codes.grid", problem.path());
    assertEquals("has {serial:N} once", problem.rule());
  }

  @Test
  void readsWhatMayBeAttachedAndLeavesTheRestAsTheDefaults() {
    assertEquals(AttachmentRule.DEFAULT, sound(SMALL).attachments());
    var some = sound(SMALL + "attachments: {most: 3, media_types: [image/*]}\n").attachments();
    assertEquals(
        new AttachmentRule(3, AttachmentRule.DEFAULT.largestBytes(), Set.of("image/*")), some);
    var all = "attachments: {most: 0, largest_bytes: 1000, media_types: [application/pdf]}\n";
    assertEquals(
        new AttachmentRule(0, 1_000, Set.of("application/pdf")), sound(SMALL + all).attachments());
  }

  private Rules sound(String text) {
    var reading = reader.read(text.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }

  private PackReading.Faulty faulty(String text) {
    return assertInstanceOf(
        PackReading.Faulty.class, reader.read(text.getBytes(StandardCharsets.UTF_8)));
  }
}
