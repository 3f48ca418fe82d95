package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.FeedRule;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.GuessRule;
import org.fengqiao.domain.rewards.JointShare;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.LookRule;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RiskCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardMappingTest {
  private static final String WITH_REWARDS =
      YamlPackReaderTest.SMALL
          + """
          rewards:
            handler: village-secretary
            office: town-director
            anonymous: false
            types:
              - {type: fire-hazard, title: 消防隐患, handler: village-secretary, fen: {third: 5000, first: 100000}}
              - {type: pothole, title: 道路破损, fen: {third: 2000}}
            grades:
              - {grade: third, title: 三级}
              - {grade: first, title: 一级}
            joint: FIRST
            caps:
              person_month_fen: 200000
              person_month_clues: 10
              type_month_fen: 500000
              anonymous_fen: 20000
            verify:
              clock: CLUE_VERIFY
              budget: 15wd
              rungs:
                - {rung: OVERDUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{unit}逾期"}
            start:
              clock: CLUE_START
              budget: 30wd
              rungs:
                - {rung: OVERDUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{unit}逾期"}
            tell:
              clock: CLUE_TELL
              budget: 10wd
              rungs:
                - {rung: OVERDUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{unit}逾期"}
            claim:
              clock: CLUE_CLAIM
              budget: 6mo
              rungs:
                - {rung: EXPIRED, at: due, action: NOTIFY, notify: [town-director], text: "{patch}逾期未领"}
            longest_extension: 30mo
            guesses: {most_misses: 5, shut_hours: 1}
            looks: {second_person: [FRAUD, LAW], open_hours: 24}
            feed: {area: TOWN, least: 5}
            coming: "{unit}核实{patch}线索，{due}前"
          """;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private RewardRule rule(String text) {
    var reading = read(text);
    var sound = assertInstanceOf(PackReading.Sound.class, reading, reading::toString);
    return sound.rules().casework().rewards().orElseThrow();
  }

  @Test
  void readsWhoVerifiesAndWhoRewards() {
    var rule = rule(WITH_REWARDS);
    assertEquals(new Role("village-secretary"), rule.handler(new RiskCode("fire-hazard")));
    assertEquals(new Role("village-secretary"), rule.handler(new RiskCode("pothole")));
    assertEquals(new Role("town-director"), rule.office());
    assertEquals(new NoticeTemplate("{unit}核实{patch}线索，{due}前"), rule.coming());
    assertTrue(!rule.anonymous());
  }

  @Test
  void readsWhatClueIsWorthWhat() {
    var table = rule(WITH_REWARDS).table();
    var third = new GradeCode("third");
    var first = new GradeCode("first");
    assertEquals(Optional.of(5_000L), table.fen(new RiskCode("fire-hazard"), third));
    assertEquals(Optional.of(100_000L), table.fen(new RiskCode("fire-hazard"), first));
    assertEquals(Optional.empty(), table.fen(new RiskCode("pothole"), first));
    assertEquals("道路破损", table.type(new RiskCode("pothole")).orElseThrow().title());
    assertEquals(List.of("三级", "一级"), table.grades().stream().map(grade -> grade.title()).toList());
    assertEquals(JointShare.FIRST, table.joint());
    assertEquals(
        new RewardCaps(
            Optional.of(200_000L), Optional.of(10), Optional.of(500_000L), Optional.of(20_000L)),
        table.caps());
  }

  @Test
  void readsEveryLimit() {
    var rule = rule(WITH_REWARDS);
    for (var of : ClueLimit.values()) {
      assertEquals("CLUE_" + of, rule.limit(of).name().value());
    }
    assertEquals(new Budget.WorkingDays(30), rule.limit(ClueLimit.START).spec().budget());
    assertEquals(
        List.of(new Role("town-director")),
        rule.limit(ClueLimit.CLAIM).spec().rungs().getFirst().recipients());
    assertEquals(new Budget.Months(30), rule.longestExtension());
  }

  @Test
  void readsWhatIsKeptFromWhom() {
    var rule = rule(WITH_REWARDS);
    assertEquals(new GuessRule(5, Duration.ofHours(1)), rule.guesses());
    assertEquals(
        new LookRule(Set.of(LookPurpose.FRAUD, LookPurpose.LAW), Duration.ofHours(24)),
        rule.looks());
    assertEquals(new FeedRule(Level.TOWN, 5), rule.feed());
  }

  @Test
  void takesAnonymousCluesPaysAllAlikeAndBoundsNothingWhereThePackIsSilent() {
    var rule =
        rule(
            WITH_REWARDS.replaceAll(
                "(?m)^  (  \\w+_month_\\w+|  anon\\w+_fen|anonymous|joint|caps):.*\\n", ""));
    assertTrue(rule.anonymous());
    assertEquals(JointShare.EQUAL, rule.table().joint());
    assertEquals(RewardCaps.NONE, rule.table().caps());
  }

  @Test
  void hasNoneWhereThePackSaysNothing() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(YamlPackReaderTest.SMALL));
    assertEquals(Optional.empty(), sound.rules().casework().rewards());
  }

  /** Each line: what is replaced, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          handler: village-secretary    | handler: mayor          | rewards.handler
          office: town-director         | office: mayor           | rewards.office
          消防隐患, handler: village-secretary | 消防隐患, handler: town-director | rewards.types[0].handler
          type: pothole                 | type: fire-hazard       | rewards.types[1]
          type: pothole                 | type: Pothole           | rewards.types[1].type
          fen: {third: 2000}            | fen: {}                 | rewards.types[1].fen
          fen: {third: 2000}            | fen: {third: 0}         | rewards.types[1].fen.third
          fen: {third: 2000}            | fen: {third: 0.5}       | rewards.types[1].fen.third
          fen: {third: 2000}            | fen: {second: 2000}     | rewards.types[1].fen.second
          fen: {third: 2000}            | fen: {Third: 2000}      | rewards.types[1].fen.Third
          first: 100000                 | first: 4999             | rewards.types[0].fen.first
          grade: first                  | grade: third            | rewards.grades[1]
          joint: FIRST                  | joint: LAST             | rewards.joint
          anonymous_fen: 20000          | anonymous_fen: 0        | rewards.caps.anonymous_fen
          person_month_clues: 10        | person_month_clues: 0   | rewards.caps.person_month_clues
          type_month_fen                | type_year_fen           | rewards.caps.type_year_fen
          clock: CLUE_TELL              | clock: CLUE_START       | rewards.tell.clock
          clock: CLUE_VERIFY            | clock: HANDLE           | rewards.verify.clock
          budget: 30wd                  | budget: 30 days         | rewards.start.budget
          notify: [acting-post]         | notify: [mayor]         | rewards.tell.rungs[0].notify[0]
          text: "{patch}逾期              | text: "{number}逾期      | rewards.claim.rungs[0].text
          action: NOTIFY                | action: ESCALATE        | rewards.claim.rungs[0].action
          extension: 30mo               | extension: 3y           | rewards.longest_extension
          most_misses: 5                | most_misses: 21         | rewards.guesses.most_misses
          shut_hours: 1                 | shut_hours: 721         | rewards.guesses.shut_hours
          second_person: [FRAUD, LAW]   | second_person: [GOSSIP] | rewards.looks.second_person[0]
          open_hours: 24                | open_hours: 0           | rewards.looks.open_hours
          area: TOWN                    | area: VILLAGE           | rewards.feed.area
          least: 5                      | least: 1                | rewards.feed.least
          coming: "{unit}               | coming: "{number}       | rewards.coming
          coming: "                     | comings: "              | rewards.coming
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_REWARDS.replace(right, wrong);
    assertTrue(!text.equals(WITH_REWARDS), () -> "the rules have no " + right);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    assertTrue(
        faulty.problems().stream().anyMatch(problem -> problem.path().equals(path)),
        faulty::toString);
  }
}
