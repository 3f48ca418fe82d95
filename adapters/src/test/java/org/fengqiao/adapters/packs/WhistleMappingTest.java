package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.WhistleList;
import org.fengqiao.domain.policies.WhistleOrgan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhistleMappingTest {
  private static final String WITH_WHISTLES =
      YamlPackReaderTest.SMALL
          + """
          whistles:
            by: [VILLAGE, TOWN]
            superior: town-director
            organs:
              - {role: village-secretary}
              - {role: town-director, superior: village-secretary}
            scored_by: [village-secretary]
            call: "{patch}吹哨：{category}，请{post}于{due}前报到"
            clocks:
              - clock: REPORT_IN
                budget: 2wh
                rungs:
                  - {rung: REMIND, at: due-30min, action: REMIND, notify: [acting-post],
                     text: "请报到"}
                  - {rung: MISSED, at: due, action: SUPERVISE, notify: [superior-post],
                     text: "{post}未报到"}
            blocks:
              - name: 城市管理
                items:
                  - {code: city.stalls, name: 占道经营, clock: REPORT_IN,
                     organs: [village-secretary, town-director]}
          """;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private WhistleList list(String text) {
    var sound = assertInstanceOf(PackReading.Sound.class, read(text));
    return sound.rules().casework().whistles();
  }

  @Test
  void readsTheWhistleList() {
    var list = list(WITH_WHISTLES);
    var secretary = new Role("village-secretary");
    var director = new Role("town-director");
    assertEquals(Set.of(Level.VILLAGE, Level.TOWN), list.by());
    assertEquals(
        List.of(new WhistleOrgan(secretary, director), new WhistleOrgan(director, secretary)),
        list.organs());
    assertEquals(List.of(secretary), list.scoredBy());
    assertEquals(
        Optional.of(new NoticeTemplate("{patch}吹哨：{category}，请{post}于{due}前报到")), list.call());
    var clock = list.clock(new ClockName("REPORT_IN")).orElseThrow();
    assertEquals(new Budget.WorkingHours(2), clock.spec().budget());
    assertEquals("cn", clock.spec().calendar().value());
    assertEquals(List.of(RoleRule.SUPERIOR), clock.spec().rungs().getLast().recipients());
    var item = list.item(new WhistleItemCode("city.stalls")).orElseThrow();
    assertEquals("占道经营", item.name());
    assertEquals(List.of(secretary, director), item.organs());
  }

  @Test
  void isEmptyWhereThePackSaysNothing() {
    assertEquals(WhistleList.NONE, list(YamlPackReaderTest.SMALL));
  }

  /** Each line: what is replaced in the list, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [VILLAGE, TOWN]            | [CITY]                   | whistles.by[0]
          superior: town-director    | superior: mayor          | whistles.organs[0].superior
          {role: village-secretary}  | {role: mayor}            | whistles.organs[0].role
          scored_by: [village        | scored_by: [hamlet       | whistles.scored_by[0]
          "{patch}吹哨                 | "{number}吹哨              | whistles.call
          budget: 2wh                | budget: 2 hours          | whistles.clocks[0].budget
          clock: REPORT_IN\\n        | clock: HANDLE\\n         | whistles.clocks[0].clock
          [superior-post]            | [acting-post]            | whistles.clocks[0].rungs
          SUPERVISE                  | ESCALATE                 | whistles.clocks[0].rungs[1].action
          code: city.stalls          | code: 占道                 | whistles.blocks[0].items[0].code
          clock: REPORT_IN,          | clock: OTHER,            | whistles.blocks[0].items[0].clock
          [village-secretary, town | [mayor, town | whistles.blocks[0].items[0].organs[0]
          name: 占道经营                 | names: 占道经营              | whistles.blocks[0].items[0].names
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_WHISTLES.replace(unescaped(right), unescaped(wrong));
    assertTrue(!text.equals(WITH_WHISTLES), () -> "the list has no " + right);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    assertTrue(
        faulty.problems().stream().anyMatch(problem -> problem.path().equals(path)),
        faulty::toString);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  @Test
  void wantsASuperiorOfEachOrgan() {
    var text = WITH_WHISTLES.replace("  superior: town-director\n", "");
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    assertEquals("whistles.organs[0].superior", faulty.problems().getFirst().path());
  }
}
