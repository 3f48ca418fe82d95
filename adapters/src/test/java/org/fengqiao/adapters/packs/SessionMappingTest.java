package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.SessionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionMappingTest {
  private static final String WITH_SESSIONS =
      YamlPackReaderTest.SMALL
          + """
          sessions:
            levels:
              - {level: VILLAGE, convener: village-secretary}
              - {level: TOWN, convener: town-director}
            call: "请{unit}于{due}参加会办"
            cancel: "{unit}：{due}的会办取消"
            task: "{unit}承办任务，{due}前反馈"
            holding:
              clock: HOLD_SESSION
              budget: 3wd
              rungs:
                - {rung: MISSED, at: due, action: SUPERVISE, notify: [convening-post],
                   text: "会办逾期未召开"}
            tasks:
              clock: SESSION_TASK
              budget: 10wd
              rungs:
                - {rung: REMIND, at: due-1wd, action: REMIND, notify: [acting-post],
                   text: "请{unit}反馈"}
                - {rung: LATE, at: due, action: SUPERVISE, notify: [convening-post],
                   text: "{unit}逾期"}
          """;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheRulesOfSessions() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(WITH_SESSIONS));
    var rule = sound.rules().casework().sessions().orElseThrow();
    assertEquals(
        List.of(
            new SessionLevel(Level.VILLAGE, new Role("village-secretary")),
            new SessionLevel(Level.TOWN, new Role("town-director"))),
        rule.levels());
    assertEquals(new NoticeTemplate("请{unit}于{due}参加会办"), rule.call());
    assertEquals(Optional.of(new NoticeTemplate("{unit}：{due}的会办取消")), rule.cancel());
    assertEquals(new NoticeTemplate("{unit}承办任务，{due}前反馈"), rule.task());
    assertEquals(new Budget.WorkingDays(3), rule.holding().spec().budget());
    assertEquals(new Budget.WorkingDays(10), rule.tasks().spec().budget());
    assertEquals("cn", rule.tasks().spec().calendar().value());
    assertEquals(List.of(RoleRule.CONVENER), rule.tasks().spec().rungs().getLast().recipients());
  }

  @Test
  void tellsNobodyThatASessionIsOffWhereThePackSaysNothing() {
    var silent = WITH_SESSIONS.replaceFirst(" +cancel: .*\\n", "");
    var sound = assertInstanceOf(PackReading.Sound.class, read(silent));
    var rule = sound.rules().casework().sessions().orElseThrow();
    assertEquals(Optional.empty(), rule.cancel());
  }

  @Test
  void hasNoneWhereThePackSaysNothing() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(YamlPackReaderTest.SMALL));
    assertEquals(Optional.empty(), sound.rules().casework().sessions());
  }

  /** Each line: what is replaced, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          level: VILLAGE,               | level: HAMLET,          | sessions.levels[0].level
          level: VILLAGE, convener      | level: CITY, convener   | sessions.levels[0].convener
          convener: town-director       | convener: mayor         | sessions.levels[1].convener
          "请{unit}于                     | "请{unit}{limit}于        | sessions.call
          cancel: "{unit}               | cancel: "{tier}         | sessions.cancel
          "{unit}承办                     | "{number}承办             | sessions.task
          budget: 3wd                   | budget: 3 days          | sessions.holding.budget
          clock: HOLD_SESSION           | clock: HANDLE           | sessions.holding.clock
          notify: [acting-post]         | notify: [mayor]         | sessions.tasks.rungs[0].notify[0]
          action: REMIND                | action: ESCALATE        | sessions.tasks.rungs[0].action
          call: "                       | calls: "                | sessions.calls
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_SESSIONS.replace(right, wrong);
    assertTrue(!text.equals(WITH_SESSIONS), () -> "the rules have no " + right);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    assertTrue(
        faulty.problems().stream().anyMatch(problem -> problem.path().equals(path)),
        faulty::toString);
  }
}
