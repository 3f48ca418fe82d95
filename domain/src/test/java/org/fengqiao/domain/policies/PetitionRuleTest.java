package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PetitionRuleTest {
  private final RulesFixture fixture = new RulesFixture();
  private final ClockName other = fixture.rules().clocks().getFirst().name();
  private final PetitionRule sound = PetitionRules.rule(fixture.rules().calendar());
  private final Map<PetitionLimit, LawfulLimit> limits = new HashMap<>(sound.limits());
  private LocalDate from = PetitionRules.OLD;
  private int most = 5;
  private NoticeTemplate routed = sound.routed();
  private Optional<NoticeTemplate> upheld = sound.upheld();
  private Optional<NoticeTemplate> dismissed = sound.dismissed();

  private PetitionRule rule() {
    fixture.casework =
        Casework.of(fixture.casework)
            .with(new PetitionRule(most, routed, upheld, dismissed, limits))
            .rule();
    return fixture.rules().casework().petitions().orElseThrow();
  }

  private static void assertRefused(Executable making, String... paths) {
    var refusal = assertThrows(Refusal.class, making);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  private void set(PetitionLimit of, String clock, Optional<Budget> longest, Role told) {
    set(of, clock, longest, told, "{unit}");
  }

  private void set(
      PetitionLimit of, String clock, Optional<Budget> longest, Role told, String text) {
    var rung =
        new Rung(new RungKey("OVERDUE"), Moment.parse("due"), RungAction.SUPERVISE, List.of(told));
    var spec = RulesFixture.spec(new ClockName(clock), rung).by("《信访工作条例》");
    var texts = Map.of(rung.key(), new NoticeTemplate(text));
    limits.put(
        of,
        new LawfulLimit(
            List.of(new LawfulLimit.Enacted(from, new LimitRule(spec, texts), longest))));
  }

  @Test
  void hasEveryLimitByTheDayAndByTheClock() {
    var rule = rule();
    var decide = rule.limit(PetitionLimit.DECIDE);
    assertEquals(
        Optional.of("《信访条例》第三十三条"),
        decide.on(LocalDate.parse("2022-04-30")).orElseThrow().rule().spec().law());
    assertEquals(
        decide.on(LocalDate.parse("2022-05-01")), rule.limit(new ClockName("DECIDE_2022")));
    assertEquals(Optional.empty(), rule.limit(new ClockName("DECIDE")));
    limits.remove(PetitionLimit.OBJECT);
    assertThrows(IllegalArgumentException.class, this::rule);
  }

  @Test
  void saysHowManyMayRepresent() {
    for (int wrong : List.of(0, 101)) {
      most = wrong;
      assertRefused(this::rule, "petitions.most_representatives");
    }
  }

  @Test
  void speaksOfNothingThatPetitionsHaveNot() {
    routed = new NoticeTemplate("{number}");
    upheld = Optional.of(new NoticeTemplate("{post}"));
    dismissed = Optional.of(new NoticeTemplate("{tier}"));
    set(PetitionLimit.REVIEW, "X", Optional.empty(), RoleRule.ACTING, "{category}");
    assertRefused(
        this::rule,
        "petitions.routed",
        "petitions.upheld",
        "petitions.dismissed",
        "petitions.review.enacted[0].rungs[0].text");
  }

  @Test
  void hasClocksOfItsOwnEachOnce() {
    set(PetitionLimit.ROUTE, "DECIDE_2005", Optional.empty(), RoleRule.ACTING);
    assertRefused(this::rule, "petitions.decide.enacted[0].clock");
    set(PetitionLimit.ROUTE, other.value(), Optional.empty(), RoleRule.ACTING);
    assertRefused(this::rule, "petitions.route.enacted[0].clock");
  }

  @Test
  void hasALawOnEveryDayThatItHasOneForRouting() {
    from = PetitionRules.NEW;
    set(PetitionLimit.REVIEW, "X", Optional.empty(), RoleRule.ACTING);
    assertRefused(this::rule, "petitions.review.enacted[0].from");
  }

  @Test
  void isExtendedInDecidingAlone() {
    var longest = Optional.of(RulesFixture.spec(new ClockName("X")).budget());
    set(PetitionLimit.REVIEW, "X", longest, RoleRule.ACTING);
    assertRefused(this::rule, "petitions.review.enacted[0].longest_extension");
    limits.put(PetitionLimit.REVIEW, sound.limit(PetitionLimit.REVIEW));
    set(PetitionLimit.DECIDE, "X", Optional.empty(), RoleRule.ACTING);
    assertRefused(this::rule, "petitions.decide.enacted[0].longest_extension");
  }

  @Test
  void tellsRolesOfThePackAndThoseWhoHaveToDoWithIt() {
    for (var told : List.of(RoleRule.REGISTRAR, RoleRule.LEADER, RulesFixture.CADRE.role())) {
      set(PetitionLimit.REVIEW, "X", Optional.empty(), told);
      rule();
    }
    set(PetitionLimit.REVIEW, "X", Optional.empty(), RoleRule.CONVENER);
    assertRefused(this::rule, "petitions.review.enacted[0].rungs[0].notify[0]");
  }

  @Test
  void leavesNoPostTheNameOfAStandIn() {
    for (var name : List.of(RoleRule.REGISTRAR, RoleRule.LEADER)) {
      var taken = new RoleRule(name, Level.TOWN, "岗位");
      fixture.roles.add(taken);
      assertRefused(this::rule, "roles");
      fixture.roles.remove(taken);
    }
  }
}
