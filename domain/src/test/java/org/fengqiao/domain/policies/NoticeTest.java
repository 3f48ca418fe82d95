package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class NoticeTest {
  @Test
  void saysWhatItsFieldsStandFor() {
    var template = new NoticeTemplate("【枫桥】{number}（{patch}）请在{limit}内联系");
    assertEquals(
        Set.of(NoticeField.NUMBER, NoticeField.PATCH, NoticeField.LIMIT), template.fields());
    assertEquals(
        "【枫桥】$1（水川镇\\）请在30分钟内联系",
        template.render(field ->
            switch (field) {
              case NUMBER -> "$1";
              case PATCH -> "水川镇\\";
              case LIMIT -> "30分钟";
              case CATEGORY, TIER, POST, DUE, UNIT -> throw new AssertionError(field);
            }));
  }

  @Test
  void refusesAFieldItDoesNotKnowByName() {
    var refusal = assertThrows(Refusal.class, () -> new NoticeTemplate("{number}由{reporter}反映"));
    assertEquals(
        "names {number} {patch} {category} {tier} {post} {limit} {due} {unit}, not {reporter}",
        refusal.details().get("rule"));
  }

  @Test
  void mayBeginAndEndWithAField() {
    var template = new NoticeTemplate("{due}{unit}");
    assertEquals("<due><unit>", template.render(field -> "<" + field.word() + ">"));
    assertEquals("到期", new NoticeTemplate("到期").render(NoticeField::word));
  }

  @Test
  void isSaidInFiveHundredCharacters() {
    assertEquals(500, new NoticeTemplate("字".repeat(500)).text().length());
    assertThrows(Refusal.class, () -> new NoticeTemplate("字".repeat(501)));
  }

  @Test
  void refusesALooseBraceEvenOnALaterLine() {
    for (var text : List.of("{number", "number}", "{{number}}", "{number}\n}")) {
      assertThrows(Refusal.class, () -> new NoticeTemplate(text), text);
    }
  }

  @Test
  void refusesToSpeakOfALimitWithoutAClock() {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                new NoticeRule(
                    ClockEvent.REPORTED,
                    Set.of(),
                    List.of(RoleRule.ACTING),
                    new NoticeTemplate("{limit}内联系"),
                    Optional.empty()));
    assertEquals("clock", refusal.details().get("field"));
  }

  @Test
  void refusesToTellNobodyOrARoleTwiceByTheNameTheDocumentHas() {
    for (var to : List.of(List.<Role>of(), List.of(RoleRule.ACTING, RoleRule.ACTING))) {
      var refusal =
          assertThrows(
              Refusal.class,
              () ->
                  new NoticeRule(
                      ClockEvent.REPORTED,
                      Set.of(),
                      to,
                      new NoticeTemplate("{number}"),
                      Optional.empty()));
      assertEquals(to.isEmpty() ? "notify" : "notify[1]", refusal.details().get("field"));
    }
  }

  @Test
  void refusesARungThatTellsSomeoneNothingOrSaysItToNobody() {
    var key = new RungKey("DUE");
    var telling = new Rung(key, new Moment.AtDue(), RungAction.REMIND, List.of(RoleRule.ACTING));
    var silent = new Rung(key, new Moment.AtDue(), RungAction.ESCALATE, List.of());
    assertRungRefused(telling, Map.of());
    assertRungRefused(silent, Map.of(key, new NoticeTemplate("到期")));
  }

  @Test
  void refusesAClockThatStartsAtTheEnd() {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                new CaseClock(
                    RulesFixture.spec(RulesFixture.STEP),
                    ClockEvent.ENDED,
                    Set.of(),
                    Set.of(),
                    Map.of()));
    assertEquals("starts_on", refusal.details().get("field"));
  }

  private static void assertRungRefused(Rung rung, Map<RungKey, NoticeTemplate> texts) {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                new CaseClock(
                    RulesFixture.spec(RulesFixture.STEP, rung),
                    ClockEvent.STEP_BEGUN,
                    Set.of(),
                    Set.of(),
                    texts));
    assertEquals("rungs[0].text", refusal.details().get("field"));
  }
}
