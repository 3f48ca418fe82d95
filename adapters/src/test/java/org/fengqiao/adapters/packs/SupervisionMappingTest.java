package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionMappingTest {
  private static final String WITH_SUPERVISION =
      YamlPackReaderTest.SMALL
          + """
          supervision:
            order: "{patch}督办，请{post}于{due}前回复"
            reply: "{post}已回复"
            return: "督办回复被退回，请{post}于{due}前重新回复"
            clock:
              clock: SUPERVISION
              budget: 5wd
              rungs:
                - {rung: REMIND, at: due-1wd, action: REMIND, notify: [acting-post],
                   text: "请回复"}
                - {rung: OVERDUE, at: due, action: SUPERVISE,
                   notify: [superior-post, town-director], text: "{post}逾期未回复"}
          """;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsHowUnitsBelowAreSupervised() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(WITH_SUPERVISION));
    var rule = sound.rules().casework().supervision().orElseThrow();
    assertEquals(new Budget.WorkingDays(5), rule.spec().budget());
    assertEquals("cn", rule.spec().calendar().value());
    assertEquals(new NoticeTemplate("{post}已回复"), rule.reply());
    assertEquals(new NoticeTemplate("请回复"), rule.texts().get(new RungKey("REMIND")));
    assertEquals(RoleRule.SUPERIOR, rule.spec().rungs().getLast().recipients().getFirst());
  }

  @Test
  void isEmptyWhereThePackSaysNothing() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(YamlPackReaderTest.SMALL));
    assertEquals(Optional.empty(), sound.rules().casework().supervision());
  }

  /** Each line: what is replaced in the rule, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          budget: 5wd       | budget: five     | supervision.clock.budget
          clock: SUPERVISION| clock: STEP      | supervision.clock.clock
          reply: "{post}    | reply: "{tier}   | supervision.reply
          town-director], t | mayor], t        | supervision.clock.rungs[1].notify[1]
          [superior-post    | [acting-post     | supervision.clock.rungs
          action: SUPERVISE,| action: ESCALATE,| supervision.clock.rungs[1].action
          return:           | back:            | supervision.back
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_SUPERVISION.replace(right, wrong);
    assertTrue(!text.equals(WITH_SUPERVISION), () -> "the rule has no " + right);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    var paths = faulty.problems().stream().map(problem -> problem.path()).toList();
    assertTrue(paths.contains(path), List.of(paths, path)::toString);
  }
}
