package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of spot checks. */
class PackSpotCheckTest {
  private static final String SMALL = YamlPackReaderTest.SMALL;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private SpotCheckRule rule(String text) {
    var reading = read(SMALL + text);
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString)
        .rules()
        .casework()
        .spotCheck();
  }

  @Test
  void readsWhoChecksAndWhatIsKeptOutAndLeavesTheRestAsTheDefaults() {
    assertEquals(SpotCheckRule.DEFAULT, rule(""));
    var director = Optional.of(new Role("town-director"));
    assertEquals(
        new SpotCheckRule(director, Set.of(), Set.of(), false),
        rule("spot_check: {role: town-director}\n"));
    var all =
        """
        spot_check:
          role: town-director
          exclude_categories: ["0101"]
          exclude_channels: [PATROL, IOT]
          exclude_satisfied: true
        """;
    assertEquals(
        new SpotCheckRule(
            director, Set.of(new CategoryCode("0101")), Set.of(Channel.PATROL, Channel.IOT), true),
        rule(all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "role: mayor | spot_check.role | is one of the pack's roles",
        "exclude_categories: ['0202'] | spot_check.exclude_categories"
            + " | has codes of the pack's categories, which 0202 is not",
        "exclude_satisfied: 'yes' | spot_check.exclude_satisfied"
            + " | string found, boolean expected",
      })
  void namesThePlaceOfWhatItCannotMean(String line, String path, String problem) {
    var reading = read(SMALL + "spot_check:\n  " + line + "\n");
    var found = assertInstanceOf(PackReading.Faulty.class, reading).problems().getFirst();
    assertEquals(path, found.path());
    assertEquals(problem, found.rule());
  }
}
