package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class MediationRuleTest {
  private static final NoticeTemplate TEXT = new NoticeTemplate("{patch}{unit}，{limit}，{due}");
  private static final NoticeTemplate OTHER = new NoticeTemplate("{number}");
  private static final Role MAYOR = new Role("mayor");
  private static final LocalDate OLD = LocalDate.parse("2011-03-30");
  private static final LocalDate NEW = LocalDate.parse("2013-01-01");
  private static final Optional<Budget> TEN_MINUTES = Optional.of(new Budget.Minutes(10));

  private List<DisputeType> types = List.of(type("neighbours"), type("divorce"));
  private LimitRule acceptance = limit("ACCEPT");
  private LimitRule mediating = limit("MEDIATE");
  private Optional<Budget> longest = Optional.empty();
  private LimitRule performance = limit("PERFORM");
  private LawfulLimit confirmation = lawful(enacted(OLD, "CONFIRM", Optional.empty()));
  private LawfulLimit court =
      lawful(enacted(OLD, "COURT_OLD", TEN_MINUTES), enacted(NEW, "COURT", Optional.empty()));
  private NoticeTemplate coming = TEXT;
  private List<Role> notified = List.of(RulesFixture.CADRE.role());
  private NoticeTemplate danger = new NoticeTemplate("{unit}：{patch}");
  private String answer = "已达成协议";

  private static DisputeType type(String code) {
    return new DisputeType(new DisputeCode(code), "纠纷", Set.of(), false, Optional.empty());
  }

  private static LimitRule limit(String name) {
    return limit(name, TEXT, RoleRule.ACTING);
  }

  private static LimitRule limit(String name, NoticeTemplate text, Role... told) {
    var late =
        new Rung(new RungKey("LATE"), Moment.parse("due"), RungAction.SUPERVISE, List.of(told));
    var spec = RulesFixture.spec(new ClockName(name), late).by("某法第一条");
    return new LimitRule(spec, Map.of(late.key(), text));
  }

  private static LawfulLimit.Enacted enacted(
      LocalDate from, String name, Optional<Budget> longest) {
    return new LawfulLimit.Enacted(from, limit(name), longest);
  }

  private static LawfulLimit lawful(LawfulLimit.Enacted... enacted) {
    return new LawfulLimit(List.of(enacted));
  }

  private MediationRule rule() {
    var fixture = new RulesFixture();
    fixture.casework =
        Casework.silent()
            .with(
                new MediationRule(
                    types,
                    acceptance,
                    mediating,
                    longest,
                    performance,
                    confirmation,
                    court,
                    false,
                    coming,
                    new MediationRule.Alarm(notified, danger),
                    answer))
            .rule();
    return fixture.rules().casework().mediation().orElseThrow();
  }

  private void assertFaulty(String... paths) {
    var refusal = assertThrows(Refusal.class, this::rule);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  @Test
  void findsTypesByTheirCodeAndLimitsByTheirClock() {
    var rule = rule();
    assertEquals(
        Optional.of("divorce"),
        rule.type(new DisputeCode("divorce")).map(type -> type.code().value()));
    assertEquals(Optional.empty(), rule.type(new DisputeCode("noise")));
    for (var name : List.of("ACCEPT", "MEDIATE", "PERFORM", "CONFIRM", "COURT_OLD", "COURT")) {
      var clock = new ClockName(name);
      assertEquals(Optional.of(clock), rule.limit(clock).map(LimitRule::name));
    }
    assertEquals(Optional.empty(), rule.limit(RulesFixture.STEP));
  }

  @Test
  void limitsTheCourtByTheLawOfTheDay() {
    var rule = rule();
    for (var kind : List.of(LimitKind.COURT, LimitKind.CONFIRMATION)) {
      assertEquals(Optional.empty(), rule.limit(kind, OLD.minusDays(1)));
    }
    assertEquals(
        List.of("COURT_OLD", "COURT_OLD", "COURT"),
        List.of(OLD, NEW.minusDays(1), NEW).stream()
            .map(day -> rule.limit(LimitKind.COURT, day).orElseThrow().name().value())
            .toList());
    var day = LocalDate.parse("1949-10-01");
    assertEquals(Optional.of(acceptance), rule.limit(LimitKind.ACCEPTANCE, day));
    assertEquals(Optional.of(mediating), rule.limit(LimitKind.MEDIATING, day));
    assertEquals(Optional.of(performance), rule.limit(LimitKind.PERFORMANCE, day));
  }

  @Test
  void boundsMoreTimeByWhatThePackSaysOfMediatingAndTheLawOfTheCourt() {
    longest = Optional.of(new Budget.Minutes(20));
    var rule = rule();
    assertEquals(longest, rule.longestExtension(LimitKind.MEDIATING, mediating.name()));
    var old = new ClockName("COURT_OLD");
    assertEquals(TEN_MINUTES, rule.longestExtension(LimitKind.COURT, old));
    var now = new ClockName("COURT");
    assertEquals(Optional.empty(), rule.longestExtension(LimitKind.COURT, now));
    assertEquals(Optional.empty(), rule.longestExtension(LimitKind.ACCEPTANCE, acceptance.name()));
  }

  @Test
  void isNotThereWhereThePackIsSilent() {
    assertEquals(Optional.empty(), new RulesFixture().rules().casework().mediation());
  }

  @Test
  void hasOneTypeAtLeastEachOnce() {
    types = List.of();
    assertFaulty("mediation.types");
    types = List.of(type("neighbours"), type("divorce"), type("neighbours"));
    assertFaulty("mediation.types[2]");
    types = IntStream.range(0, 201).mapToObj(n -> type("type-" + n)).toList();
    assertFaulty("mediation.types");
    types = types.subList(0, 200);
    rule();
  }

  @Test
  void givesMoreTimeInTheUnitOfTheTime() {
    longest = Optional.of(new Budget.WorkingDays(1));
    assertFaulty("mediation.longest_extension");
  }

  @Test
  void hasClocksThatAreNamedAsNoOther() {
    acceptance = limit(RulesFixture.STEP.value());
    assertFaulty("mediation.acceptance.clock");
    acceptance = limit("COURT");
    performance = limit("MEDIATE");
    confirmation = lawful(enacted(OLD, "PERFORM", Optional.empty()));
    assertFaulty("mediation.performance.clock", "mediation.court.enacted[1].clock");
    performance = limit("PERFORM");
    acceptance = limit("ACCEPT");
    assertFaulty("mediation.confirmation.enacted[0].clock");
  }

  @Test
  void tellsOnlyWhomThePackKnows() {
    acceptance = limit("ACCEPT", TEXT, RoleRule.ACTING, MAYOR);
    var told = limit("COURT", TEXT, MAYOR);
    court = lawful(new LawfulLimit.Enacted(OLD, told, Optional.empty()));
    notified = List.of(RulesFixture.CADRE.role(), MAYOR);
    assertFaulty(
        "mediation.acceptance.rungs[0].notify[1]",
        "mediation.court.enacted[0].rungs[0].notify[0]",
        "mediation.danger.notify[1]");
    acceptance = limit("ACCEPT", TEXT, RoleRule.CONVENER);
    court = lawful(enacted(OLD, "COURT", Optional.empty()));
    notified = List.of();
    assertFaulty("mediation.acceptance.rungs[0].notify[0]", "mediation.danger.notify");
    acceptance = limit("ACCEPT");
    notified = new ArrayList<>(Collections.nCopies(21, RulesFixture.CADRE.role()));
    assertFaulty("mediation.danger.notify");
  }

  @Test
  void speaksOfWhatAMediationHas() {
    coming = OTHER;
    danger = OTHER;
    mediating = limit("MEDIATE", OTHER, RoleRule.ACTING);
    assertFaulty("mediation.mediating.rungs[0].text", "mediation.coming", "mediation.danger.text");
    coming = TEXT;
    mediating = limit("MEDIATE");
    danger = new NoticeTemplate("{unit}于{due}");
    assertFaulty("mediation.danger.text");
  }

  @Test
  void answersTheReporterInSoManyWords() {
    for (var wrong : List.of(" ", "字".repeat(501))) {
      answer = wrong;
      var refusal = assertThrows(Refusal.class, this::rule);
      assertEquals("answer", refusal.details().get("field"));
    }
    answer = "字".repeat(500);
    rule();
  }
}
