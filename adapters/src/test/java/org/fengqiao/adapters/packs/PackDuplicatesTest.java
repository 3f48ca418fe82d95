package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.policies.DuplicateRule;
import org.fengqiao.domain.policies.DuplicateRule.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of where duplicates are looked for. */
class PackDuplicatesTest {
  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String section) {
    var text = YamlPackReaderTest.SMALL + section + "\n";
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private DuplicateRule sound(String section) {
    var sound = assertInstanceOf(PackReading.Sound.class, read(section));
    return sound.rules().casework().duplicates();
  }

  @Test
  void readsWhereAndHowFarAndHowCloselyAndLeavesTheRestAsTheDefaults() {
    assertEquals(DuplicateRule.DEFAULT, sound(""));
    assertEquals(
        new DuplicateRule(Duration.ofDays(1), new BigDecimal("0.35"), Ground.GRID),
        sound("duplicates: {window_hours: 24, least_likeness: 0.35, within: GRID}"));
    assertEquals(
        new DuplicateRule(Duration.ofDays(3), BigDecimal.ONE, Ground.VILLAGE),
        sound("duplicates: {least_likeness: 1}"));
  }

  @ParameterizedTest
  @CsvSource({
    "window_hours: 0,      duplicates.window_hours",
    "window_hours: 721,    duplicates.window_hours",
    "least_likeness: 1.01, duplicates.least_likeness",
    "least_likeness: -0.1, duplicates.least_likeness",
    "within: DISTRICT,     duplicates.within"
  })
  void namesTheFieldOfWhatIsOutOfBounds(String entry, String path) {
    var faulty = assertInstanceOf(PackReading.Faulty.class, read("duplicates: {" + entry + "}"));
    assertEquals(path, faulty.problems().getFirst().path());
  }
}
