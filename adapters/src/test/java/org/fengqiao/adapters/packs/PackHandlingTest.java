package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.policies.Campaign;
import org.fengqiao.domain.policies.HandlingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of campaigns, and of the way in which matters are handled. */
class PackHandlingTest {
  private static final String SMALL = YamlPackReaderTest.SMALL;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read((SMALL + text).getBytes(StandardCharsets.UTF_8));
  }

  private HandlingRule rule(String text) {
    var reading = read(text);
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString)
        .rules()
        .casework()
        .handling();
  }

  @Test
  void readsCampaignsAndTheWayOfEachTierAndSaysNothingWhereItIsSilent() {
    assertEquals(HandlingRule.DEFAULT, rule(""));
    var all =
        """
        campaigns:
          - {campaign: flood, name: 防汛, from: 2026-06-01, until: 2026-09-30}
        modes: {ORDINARY: COORDINATE}
        measures: {ORDINARY: [ON_THE_SPOT, TRACKED]}
        """;
    var flood =
        new Campaign(
            new CampaignCode("flood"),
            "防汛",
            LocalDate.parse("2026-06-01"),
            LocalDate.parse("2026-09-30"));
    assertEquals(
        new HandlingRule(
            List.of(flood),
            Map.of(Tier.ORDINARY, HandlingMode.COORDINATE),
            Map.of(Tier.ORDINARY, Set.of(HandlingMeasure.ON_THE_SPOT, HandlingMeasure.TRACKED))),
        rule(all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "modes: {COMPLEX: CONSULT} | modes.COMPLEX | is a tier that has a ladder",
        "measures: {COMPLEX: [JOINT]} | measures.COMPLEX | is a tier that has a ladder",
        "campaigns: [{campaign: a, name: 甲, from: 2026-06-02, until: 2026-06-01}]"
            + " | campaigns[0].until | is not before from",
        "campaigns: [{campaign: a, name: 甲, from: 2026-02-30, until: 2026-06-01}]"
            + " | campaigns[0].from | is a day of the calendar, as 2026-03-01",
      })
  void namesThePlaceOfWhatItCannotMean(String line, String path, String problem) {
    var reading = read(line + "\n");
    var found = assertInstanceOf(PackReading.Faulty.class, reading).problems().getFirst();
    assertEquals(path, found.path());
    assertEquals(problem, found.rule());
  }
}
