package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.SurveyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of surveys. */
class PackSurveyTest {
  private static final String SMALL = YamlPackReaderTest.SMALL;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read((SMALL + text).getBytes(StandardCharsets.UTF_8));
  }

  private SurveyRule rule(String text) {
    var reading = read(text);
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString)
        .rules()
        .casework()
        .survey();
  }

  @Test
  void readsHowLongItStandsAndWhatDissatisfactionDoesAndLeavesTheRestAsTheDefaults() {
    assertEquals(SurveyRule.DEFAULT, rule(""));
    assertEquals(new SurveyRule(Duration.ofDays(2), true), rule("survey: {expires_after: 48h}\n"));
    assertEquals(
        new SurveyRule(Duration.ofDays(14), false),
        rule("survey: {expires_after: 14d, reopens: false}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expires_after: 5wd | survey.expires_after",
        "expires_after: 91d | survey.expires_after",
        "reopens: 'yes' | survey.reopens",
      })
  void namesThePlaceOfWhatItCannotMean(String line, String path) {
    var reading = read("survey:\n  " + line + "\n");
    var found = assertInstanceOf(PackReading.Faulty.class, reading).problems().getFirst();
    assertEquals(path, found.path());
  }
}
