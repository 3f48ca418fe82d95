package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.mediation.Unconfirmable;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediationMappingTest {
  private static final String WITH_MEDIATION =
      YamlPackReaderTest.SMALL
          + """
          mediation:
            types:
              - {type: neighbours, title: 邻里纠纷}
              - {type: unpaid-wages, title: 劳资纠纷, skills: [labour, accounts], labour: true}
              - {type: divorce, title: 离婚纠纷, unconfirmable: STATUS}
            acceptance:
              clock: ACCEPT_MEDIATION
              budget: 3wd
              rungs:
                - {rung: LATE, at: due, action: SUPERVISE, notify: [town-director],
                   text: "{unit}逾期未受理"}
            mediating:
              clock: MEDIATE
              budget: 30d
              rungs:
                - {rung: LATE, at: due, action: SUPERVISE, notify: [acting-post],
                   text: "{unit}调解逾期"}
            longest_extension: 20d
            performance:
              clock: PERFORM
              budget: 7d
              rungs:
                - {rung: LATE, at: due, action: REMIND, notify: [acting-post],
                   text: "请{unit}回访"}
            confirmation:
              enacted:
                - from: 2011-01-01
                  law: 人民调解法第三十三条
                  clock: CONFIRM
                  budget: 30d
                  rungs:
                    - {rung: LATE, at: due, action: REMIND, notify: [acting-post],
                       text: "{unit}：申请期限已届满"}
            court:
              enacted:
                - from: 2011-03-30
                  law: 法释〔2011〕5号第六条
                  clock: COURT_2011
                  budget: 15d
                  longest_extension: 10d
                  rungs:
                    - {rung: LATE, at: due, action: REMIND, notify: [acting-post],
                       text: "{unit}：法院逾期"}
                - from: 2013-01-01
                  law: 民事诉讼法第一百八十七条
                  clock: COURT
                  budget: 30d
                  rungs:
                    - {rung: LATE, at: due, action: REMIND, notify: [acting-post],
                       text: "{unit}：法院逾期"}
            court_from_the_top: true
            coming: "{unit}：{patch}有纠纷待受理，{due}前答复"
            danger:
              notify: [town-director, village-secretary]
              text: "{unit}：{patch}纠纷可能激化"
            answer: 已达成调解协议
          """;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private MediationRule rule(String text) {
    var sound = assertInstanceOf(PackReading.Sound.class, read(text));
    return sound.rules().casework().mediation().orElseThrow();
  }

  @Test
  void readsTheTypesOfDispute() {
    var none = Optional.<Unconfirmable>empty();
    assertEquals(
        List.of(
            new DisputeType(new DisputeCode("neighbours"), "邻里纠纷", Set.of(), false, none),
            new DisputeType(
                new DisputeCode("unpaid-wages"),
                "劳资纠纷",
                Set.of(new Skill("labour"), new Skill("accounts")),
                true,
                none),
            new DisputeType(
                new DisputeCode("divorce"),
                "离婚纠纷",
                Set.of(),
                false,
                Optional.of(Unconfirmable.STATUS))),
        rule(WITH_MEDIATION).types());
  }

  @Test
  void readsItsTimesAndWhatIsTold() {
    var rule = rule(WITH_MEDIATION);
    assertEquals(new Budget.WorkingDays(3), rule.acceptance().spec().budget());
    assertEquals(new Budget.CalendarDays(30), rule.mediating().spec().budget());
    assertEquals(Optional.of(new Budget.CalendarDays(20)), rule.longestExtension());
    assertEquals(new Budget.CalendarDays(7), rule.performance().spec().budget());
    assertEquals("cn", rule.performance().spec().calendar().value());
    assertTrue(rule.courtFromTheTop());
    assertEquals(new NoticeTemplate("{unit}：{patch}有纠纷待受理，{due}前答复"), rule.coming());
    assertEquals(
        List.of(new Role("town-director"), new Role("village-secretary")),
        rule.danger().notified());
    assertEquals(new NoticeTemplate("{unit}：{patch}纠纷可能激化"), rule.danger().text());
    assertEquals("已达成调解协议", rule.answer());
  }

  @Test
  void readsWhatEachLawGaveTheCourt() {
    var court = rule(WITH_MEDIATION).court();
    var old = court.on(LocalDate.parse("2012-12-31")).orElseThrow();
    assertEquals("COURT_2011", old.rule().name().value());
    assertEquals(new Budget.CalendarDays(15), old.rule().spec().budget());
    assertEquals(Optional.of("法释〔2011〕5号第六条"), old.rule().spec().law());
    assertEquals(Optional.of(new Budget.CalendarDays(10)), old.longestExtension());
    var now = court.on(LocalDate.parse("2013-01-01")).orElseThrow();
    assertEquals(new Budget.CalendarDays(30), now.rule().spec().budget());
    assertEquals(Optional.empty(), now.longestExtension());
  }

  @Test
  void leavesOpenWhatThePackDoesNotSay() {
    var less =
        WITH_MEDIATION
            .replaceFirst(" +longest_extension: 20d\\n", "")
            .replaceFirst(" +court_from_the_top: true\\n", "");
    assertEquals(Optional.empty(), rule(less).longestExtension());
    assertEquals(false, rule(less).courtFromTheTop());
  }

  @Test
  void hasNoneWhereThePackSaysNothing() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(YamlPackReaderTest.SMALL));
    assertEquals(Optional.empty(), sound.rules().casework().mediation());
  }

  /** Each line: what is replaced, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          type: unpaid-wages            | type: neighbours        | mediation.types[1]
          type: neighbours              | type: Neighbours        | mediation.types[0].type
          [labour, accounts]            | [labour, 会计]            | mediation.types[1].skills[1]
          unconfirmable: STATUS         | unconfirmable: LOVE     | mediation.types[2].unconfirmable
          labour: true                  | labour: often           | mediation.types[1].labour
          budget: 3wd                   | budget: 3 days          | mediation.acceptance.budget
          clock: MEDIATE                | clock: HANDLE           | mediation.mediating.clock
          longest_extension: 20d        | longest_extension: 20wd | mediation.longest_extension
          longest_extension: 10d        | longest_extension: 1wd  | mediation.court.enacted[0].longest_extension
          from: 2013-01-01              | from: 2013-02-30        | mediation.court.enacted[1].from
          from: 2013-01-01              | from: 2011-03-30        | mediation.court.enacted[1].from
          law: 人民调解法第三十三条        | law: ""                 | mediation.confirmation.enacted[0].law
          action: SUPERVISE, notify: [a | action: ESCALATE, notify: [a | mediation.mediating.rungs[0].action
          , village-secretary]          | , mayor]                | mediation.danger.notify[1]
          "{unit}：{patch}有             | "{unit}：{tier}有         | mediation.coming
          "{unit}：{patch}纠纷           | "{unit}：{due}纠纷        | mediation.danger.text
          answer: 已                     | answers: 已              | mediation.answers
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_MEDIATION.replace(right, wrong);
    assertNotEquals(WITH_MEDIATION, text);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    assertTrue(
        faulty.problems().stream().anyMatch(problem -> problem.path().equals(path)),
        faulty::toString);
  }
}
