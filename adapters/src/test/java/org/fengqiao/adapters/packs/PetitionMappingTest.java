package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PetitionRule;
import org.fengqiao.domain.policies.RoleRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetitionMappingTest {
  private static final String WITH_PETITIONS =
      YamlPackReaderTest.SMALL
          + """
          petitions:
            most_representatives: 4
            routed: "{unit}承办，{due}前告知"
            upheld: "{unit}的异议成立"
            dismissed: "{unit}的异议不成立"
          """
          + Stream.of(PetitionLimit.values())
              .map(PetitionMappingTest::limit)
              .collect(Collectors.joining());

  private final YamlPackReader reader = new YamlPackReader();

  /** One limit of one law; of deciding there is another besides, and it may be extended. */
  private static String limit(PetitionLimit of) {
    var decide = of == PetitionLimit.DECIDE;
    return "  %s:\n    enacted:\n".formatted(of.name().toLowerCase(Locale.ROOT))
        + law(of, "2005-05-01", "2005", decide)
        + (decide ? law(of, "2022-05-01", "2022", true) : "");
  }

  private static String law(PetitionLimit of, String from, String year, boolean extended) {
    return """
          - from: %s
            clock: %s_%s
            budget: 15d
    %s        law: 《条例》关于 %s
            rungs:
              - {rung: OVERDUE, at: due, action: SUPERVISE, notify: [registering-post],
                 text: "{unit}逾期"}
    """
        .formatted(from, of, year, extended ? "        longest_extension: 30d\n" : "", of);
  }

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private PetitionRule rule(String text) {
    var sound = assertInstanceOf(PackReading.Sound.class, read(text));
    return sound.rules().casework().petitions().orElseThrow();
  }

  @Test
  void readsTheRulesOfPetitions() {
    var rule = rule(WITH_PETITIONS);
    assertEquals(4, rule.mostRepresentatives());
    assertEquals(new NoticeTemplate("{unit}承办，{due}前告知"), rule.routed());
    assertEquals(Optional.of(new NoticeTemplate("{unit}的异议成立")), rule.upheld());
    assertEquals(Optional.of(new NoticeTemplate("{unit}的异议不成立")), rule.dismissed());
    for (var of : PetitionLimit.values()) {
      var law = rule.limit(of).enacted().getFirst().rule().spec().law();
      assertEquals(Optional.of("《条例》关于 %s".formatted(of)), law);
    }
    var decide = rule.limit(PetitionLimit.DECIDE);
    assertEquals(2, decide.enacted().size());
    assertEquals(Optional.of(Budget.parse("30d")), decide.enacted().getLast().longestExtension());
    assertEquals(
        List.of(RoleRule.REGISTRAR),
        decide.enacted().getLast().rule().spec().rungs().getLast().recipients());
  }

  @Test
  void takesFiveRepresentativesAndTellsNothingOfObjectionsWhereThePackIsSilent() {
    var rule = rule(WITH_PETITIONS.replaceAll("(?m)^  (most_rep|upheld|dismissed).*\\n", ""));
    assertEquals(5, rule.mostRepresentatives());
    assertEquals(Optional.empty(), rule.upheld());
    assertEquals(Optional.empty(), rule.dismissed());
  }

  @Test
  void hasNoneWhereThePackSaysNothing() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(YamlPackReaderTest.SMALL));
    assertEquals(Optional.empty(), sound.rules().casework().petitions());
  }

  /** Each line: what is replaced, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          representatives: 4            | representatives: 0      | petitions.most_representatives
          routed: "{unit}               | routed: "{number}       | petitions.routed
          upheld: "{unit}               | upheld: "{tier}         | petitions.upheld
          clock: ROUTE_2005             | clock: HANDLE           | petitions.route.enacted[0].clock
          clock: ROUTE_2005             | clock: route            | petitions.route.enacted[0].clock
          from: 2022-05-01              | from: 2005-05-01        | petitions.decide.enacted[1].from
          law: 《条例》关于 ROUTE             | lex: 《条例》关于 ROUTE       | petitions.route.enacted[0].law
          notify: [registering-post]    | notify: [mayor]         | petitions.route.enacted[0].rungs[0].notify[0]
            inform:                     |   informs:              | petitions.inform
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_PETITIONS.replace(right, wrong);
    assertTrue(!text.equals(WITH_PETITIONS), () -> "the rules have no " + right);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    assertTrue(
        faulty.problems().stream().anyMatch(problem -> problem.path().equals(path)),
        faulty::toString);
  }
}
