package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.PackProblem;
import org.fengqiao.application.policies.PackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPackReaderTest {
  static final String SMALL =
      """
      pack: small
      name: 小县
      division: "620402000000"
      calendar: cn
      default_tier: ORDINARY
      kinds: {HAZARD: MAJOR}
      manual_channels: [PETITION]
      roles:
        - {role: village-secretary, level: VILLAGE, title: 村党组织书记}
        - {role: town-director, level: TOWN, title: 镇综治中心主任}
      categories:
        - {code: "0101", name: 消防隐患, kind: HAZARD, tier: MAJOR}
      ladders:
        - tier: ORDINARY
          steps:
            - {role: village-secretary, silence_moves: true, clock: STEP}
            - {role: town-director}
        - tier: MAJOR
          steps:
            - {role: town-director}
      clocks:
        - clock: STEP
          budget: 1wd
          starts_on: STEP_BEGUN
          stops_on: [STEP_BEGUN, RESOLVED]
          rungs:
            - {rung: MOVE, at: due, action: ESCALATE, notify: [acting-post], text: "{number}逾期"}
        - clock: HANDLE
          budget: 15d
          calendar: cn-banks
          roll: BACK
          day_end: CLOSE_OF_BUSINESS
          starts_on: DISPATCHED
          channels: [ORDER_12345]
      notices:
        - event: REPORTED
          channels: [QR_CODE]
          notify: [village-secretary]
          clock: HANDLE
          text: "{patch}：{limit}"
      staffing:
        - {role: village-secretary, at: VILLAGE}
        - {role: town-director, at: TOWN, least: 2}
      """;

  private final PackReader reader = new YamlPackReader();

  @Test
  void readsWhatThePackSays() {
    var rules = sound(SMALL);
    assertEquals(new PackId("small"), rules.pack());
    assertEquals(Optional.of(Tier.MAJOR), rules.tierOf(CaseKind.HAZARD));
    assertEquals(Set.of(Channel.PETITION), rules.manualChannels());
    var fire = rules.category(new CategoryCode("0101")).orElseThrow();
    assertEquals(Optional.of(Tier.MAJOR), fire.tier());
    var steps = rules.ladder(Tier.ORDINARY).orElseThrow().steps();
    assertEquals(List.of(true, false), steps.stream().map(step -> step.silenceMoves()).toList());
    assertEquals(Optional.of(new ClockName("STEP")), steps.getFirst().clock());
    assertEquals(Set.of(Channel.QR_CODE), rules.notices().getFirst().channels());
  }

  @Test
  void readsAClockWithWhatItLeavesToBeUnderstood() {
    var clock = sound(SMALL).clock(new ClockName("STEP")).orElseThrow();
    assertEquals(new Budget.WorkingDays(1), clock.spec().budget());
    assertEquals("cn", clock.spec().calendar().value());
    assertEquals(Roll.FORWARD, clock.spec().roll());
    assertEquals(DayEnd.MIDNIGHT, clock.spec().dayEnd());
    assertEquals(Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED), clock.stopsOn());
    var rung = clock.spec().rungs().getFirst();
    assertEquals(List.of(RoleRule.ACTING), rung.recipients());
    assertEquals(Map.of(rung.key(), new NoticeTemplate("{number}逾期")), clock.texts());
  }

  @Test
  void readsAClockThatSaysEverything() {
    var clock = sound(SMALL).clock(new ClockName("HANDLE")).orElseThrow();
    assertEquals("cn-banks", clock.spec().calendar().value());
    assertEquals(Roll.BACK, clock.spec().roll());
    assertEquals(DayEnd.CLOSE_OF_BUSINESS, clock.spec().dayEnd());
    assertEquals(Set.of(Channel.ORDER_12345), clock.channels());
  }

  @Test
  void readsWhoMustBeThere() {
    var rules = sound(SMALL);
    assertEquals(1, rules.staffing(PatchKind.VILLAGE).getFirst().least());
    var directors = rules.staffing(PatchKind.TOWN).getFirst();
    assertEquals("town-director", directors.role().value());
    assertEquals(2, directors.least());
  }

  /** Each line: what is replaced in the small pack, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pack: small             | pack: Small                | pack                              | 1
          name: 小县              | name: ''                   | name                              | 2
          "620402000000"          | 620402000000               | division                          | 3
          "620402000000"          | "062040200000"             | division                          | 3
          calendar: cn            | calendar: 中国             | calendar                          | 4
          default_tier: ORDINARY  | default_tier: ordinary     | default_tier                      | 5
          default_tier: ORDINARY  | default_tier: COMPLEX      | default_tier                      | 5
          {HAZARD: MAJOR}         | {DANGER: MAJOR}            | kinds.DANGER                      | 6
          {HAZARD: MAJOR}         | {HAZARD: COMPLEX}          | kinds.HAZARD                      | 6
          [PETITION]              | [PETITION, LETTER]         | manual_channels[1]                | 7
          level: VILLAGE          | level: HAMLET              | roles[0].level                    | 9
          title: 镇综治中心主任   | titel: 镇综治中心主任      | roles[1].titel                    | 10
          level: TOWN             | level: TOWN, phone: '110'  | roles[1].phone                    | 10
          manual_channels:        | manual_chanels:            | manual_chanels                    | 7
          镇综治中心主任}         | 镇综治中心主任}\\n  - {role: town-director, level: TOWN, title: a} | roles[2] | 11
          kind: HAZARD, tier      | kind: HAZARDS, tier        | categories[0].kind                | 12
          name: 消防隐患          | name: "a\\u202Eb"          | categories[0]                     | 12
          {role: town-director}   | {role: mayor}              | ladders[0].steps[1].role          | 17
          {role: town-director}   | {role: town-director, silence_moves: true} | ladders[0].steps[1].silence_moves | 17
          clock: STEP}            | clock: HANDLE}             | ladders[0].steps[0].clock         | 16
          budget: 1wd             | budget: 1 day              | clocks[0].budget                  | 23
          budget: 1wd             | budget: 99999wd            | clocks[0].budget                  | 23
          at: due, a              | at: noon, a                | clocks[0].rungs[0].at             | 27
          at: due, a              | at: due-2wd, a             | clocks[0]                         | 22
          action: ESCALATE        | action: PUNISH             | clocks[0].rungs[0].action         | 27
          [acting-post], text     | [mayor], text              | clocks[0].rungs[0].notify[0]      | 27
          {number}逾期            | {reporter}逾期             | clocks[0].rungs[0].text           | 27
          starts_on: DISPATCHED   | starts_on: ENDED           | clocks[1].starts_on               | 33
          event: REPORTED         | event: SEEN                | notices[0].event                  | 36
          [village-secretary]     | [mayor]                    | notices[0].notify[0]              | 38
          village-secretary, at   | mayor, at                  | staffing[0].role                  | 42
          at: TOWN                | at: HAMLET                 | staffing[1].at                    | 43
          at: TOWN                | at: BASIC_GRID             | staffing[1].at                    | 43
          least: 2                | least: 0                   | staffing[1].least                 | 43
          HANDLE\\n    text        | HANDEL\\n    text           | notices[0].clock                  | 39
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path, int line) {
    var text = SMALL.replace(unescaped(right), unescaped(wrong));
    assertTrue(!text.equals(SMALL), "the small pack has no " + right);
    var first = faulty(text).problems().getFirst();
    assertEquals(path + ":" + line, first.path() + ":" + first.line(), first::toString);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\\\", "\\");
  }

  @Test
  void tellsEveryProblemInTheOrderOfTheDocument() {
    var text =
        SMALL
            .replace("budget: 1wd", "budget: 99999wd")
            .replace("{role: town-director}", "{role: mayor}")
            .replace("{number}逾期", "{reporter}");
    assertEquals(
        List.of("ladders[0].steps[1].role", "ladders[1].steps[0].role", "clocks[0].rungs[0].text"),
        faulty(text).problems().stream().map(PackProblem::path).toList());
  }

  @Test
  void tellsWhatIsMissingWhereItIsMissing() {
    var problems = faulty(SMALL.replace("name: 小县\n", "").replace("pack: small\n", "")).problems();
    assertEquals(2, problems.size());
    assertTrue(problems.getFirst().rule().contains("'pack'"), problems::toString);
    assertEquals(1, problems.getFirst().line());
  }

  @Test
  void tellsAtMostTwoHundredProblems() {
    var text = new StringBuilder(SMALL).append("extra: 1\n");
    for (int i = 0; i < 300; i++) {
      text.append("extra").append(i).append(": 1\n");
    }
    assertEquals(PackReading.Faulty.MOST, faulty(text.toString()).problems().size());
  }

  @Test
  void saysWhichPackIsFaultyAsFarAsItCanBeRead() {
    assertEquals(
        Optional.of(new PackId("small")),
        faulty(SMALL.replace("calendar: cn", "calendar: CN")).pack());
    assertEquals(Optional.empty(), faulty(SMALL.replace("pack: small", "pack: 1")).pack());
  }

  @Test
  void refusesARepeatedKey() {
    assertWhole("repeated", 6, SMALL.replace("kinds:", "calendar: cn\nkinds:"));
  }

  @Test
  void refusesAnchorsAndAliases() {
    assertWhole("aliases", 6, SMALL.replace("{HAZARD: MAJOR}", "&a {HAZARD: MAJOR}"));
    assertWhole("aliases", 7, SMALL.replace("[PETITION]", "*a"));
  }

  @Test
  void refusesASecondDocument() {
    assertWhole("one document", 45, SMALL + "---\n" + SMALL);
  }

  @Test
  void refusesWhatIsNoMapping() {
    assertWhole("mapping", 1, "- pack: small\n");
    assertWhole("mapping", 1, "small\n");
    assertWhole("mapping", 1, "# a comment\n");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertWhole("YAML", 2, "pack: small\n  name: [\n");
    assertWhole("YAML", 0, "pack: sm\0all\n");
  }

  @Test
  void refusesWhatIsNestedBeyondReason() {
    assertWhole("depth", 0, "pack: " + "[".repeat(5_000) + "]".repeat(5_000));
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xFF;
    var faulty = assertInstanceOf(PackReading.Faulty.class, reader.read(bytes));
    assertEquals("is UTF-8", faulty.problems().getFirst().rule());
  }

  @Test
  void refusesNothingAndMoreThanAMebibyte() {
    assertWhole("1 MiB", 0, "");
    var padded = Arrays.copyOf(SMALL.getBytes(StandardCharsets.UTF_8), PackReader.MOST_BYTES + 1);
    Arrays.fill(padded, SMALL.getBytes(StandardCharsets.UTF_8).length, padded.length, (byte) '\n');
    assertInstanceOf(PackReading.Faulty.class, reader.read(padded));
    assertInstanceOf(
        PackReading.Sound.class, reader.read(Arrays.copyOf(padded, PackReader.MOST_BYTES)));
  }

  private Rules sound(String text) {
    var reading = reader.read(text.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }

  private PackReading.Faulty faulty(String text) {
    return assertInstanceOf(
        PackReading.Faulty.class, reader.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void assertWhole(String rule, int line, String text) {
    var problem = faulty(text).problems().getFirst();
    assertEquals("", problem.path(), problem::toString);
    assertTrue(problem.rule().contains(rule), problem::toString);
    if (line > 0) {
      assertEquals(line, problem.line(), problem::toString);
    }
  }
}
