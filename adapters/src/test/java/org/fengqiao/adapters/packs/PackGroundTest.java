package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a pack says of codes on the ground, of public notices, and of what is attached to reports.
 */
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

  @Test
  void readsWhatThePublicNoticeOfAGridShows() {
    assertEquals(PublicNoticeRule.DEFAULT, sound(SMALL).publicNotice());
    var all =
        """
        public_notice:
          roles: [town-director, village-secretary]
          supervision_phone: "(0943) 821-2345"
        """;
    assertEquals(
        new PublicNoticeRule(
            List.of(new Role("town-director"), new Role("village-secretary")), "09438212345"),
        sound(SMALL + all).publicNotice());
    var phone = sound(SMALL + "public_notice: {supervision_phone: '12345'}\n").publicNotice();
    assertEquals(new PublicNoticeRule(List.of(), "12345"), phone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "roles: [town-director, mayor] | public_notice.roles[1] | is one of the pack's roles",
        "roles: []                     | public_notice.roles    | must have at least 1 items but"
            + " found 0",
        "supervision_phone: 12345      | public_notice.supervision_phone | integer found, string"
            + " expected",
        "supervision_phone: '110'      | public_notice.supervision_phone"
            + " | is 5 to 20 digits, with or without a leading +",
        "phone: '12345'                | public_notice.phone"
            + " | property 'phone' is not defined in the schema and the schema does not allow"
            + " additional properties"
      })
  void namesThePlaceAndLineOfWhatAPublicNoticeCannotShow(String line, String path, String rule) {
    var before = (int) SMALL.lines().count();
    var problem = faulty(SMALL + "public_notice:\n  " + line + "\n").problems().getFirst();
    assertEquals(path, problem.path());
    assertEquals(rule, problem.rule());
    assertEquals(before + 2, problem.line());
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
