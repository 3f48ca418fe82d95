package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SessionRuleTest {
  private static final RoleRule LEADER =
      new RoleRule(new Role("district-leader"), Level.DISTRICT, "区领导");
  private static final ClockName HOLD = new ClockName("HOLD_SESSION");
  private static final ClockName TASK = new ClockName("SESSION_TASK");
  private static final NoticeTemplate TEXT = new NoticeTemplate("{patch}{unit}，{post}，{due}");

  private final List<SessionLevel> levels =
      new ArrayList<>(
          List.of(
              new SessionLevel(Level.TOWN, RulesFixture.CADRE.role()),
              new SessionLevel(Level.DISTRICT, LEADER.role())));
  private NoticeTemplate call = TEXT;
  private Optional<NoticeTemplate> cancel = Optional.empty();
  private NoticeTemplate task = TEXT;
  private LimitRule holding = limit(HOLD, "due", RungAction.SUPERVISE, RoleRule.ACTING);
  private LimitRule tasks = limit(TASK, "due", RungAction.SUPERVISE, RoleRule.CONVENER);
  private final RulesFixture fixture = new RulesFixture();

  SessionRuleTest() {
    fixture.roles.add(LEADER);
  }

  private static LimitRule limit(ClockName name, String at, RungAction action, Role... told) {
    return limit(name, at, action, TEXT, told);
  }

  private static LimitRule limit(
      ClockName name, String at, RungAction action, NoticeTemplate text, Role... told) {
    var rung = new Rung(new RungKey("MISSED"), Moment.parse(at), action, List.of(told));
    return new LimitRule(RulesFixture.spec(name, rung), Map.of(rung.key(), text));
  }

  private SessionRule rule() {
    fixture.casework =
        Casework.of(fixture.casework)
            .with(new SessionRule(levels, call, cancel, task, holding, tasks))
            .rule();
    return fixture.rules().casework().sessions().orElseThrow();
  }

  private static void assertRefused(Executable making, String... paths) {
    var refusal = assertThrows(Refusal.class, making);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  @Test
  void saysWhoConvenesAtWhichLevelAndWhichIsAbove() {
    var rule = rule();
    assertEquals(RulesFixture.CADRE.role(), rule.at(Level.TOWN).orElseThrow().convener());
    assertEquals(Optional.empty(), rule.at(Level.VILLAGE));
    assertEquals(rule.at(Level.DISTRICT), rule.above(Level.TOWN));
    assertEquals(Optional.empty(), rule.above(Level.DISTRICT));
    assertEquals(Optional.of(tasks), rule.limit(TASK));
    assertEquals(Optional.of(holding), rule.limit(HOLD));
    assertEquals(Optional.empty(), rule.limit(RulesFixture.STEP));
  }

  @Test
  void isNotThereWhereThePackIsSilent() {
    assertEquals(Optional.empty(), new RulesFixture().rules().casework().sessions());
  }

  @Test
  void refusesLevelsOutOfOrderOrWithoutAConvenerThere() {
    Collections.reverse(levels);
    assertRefused(this::rule, "sessions.levels[1].level");
    levels.set(1, levels.getFirst());
    assertRefused(this::rule, "sessions.levels[1].level");
    levels.clear();
    assertRefused(this::rule, "sessions.levels");
    levels.add(new SessionLevel(Level.CITY, LEADER.role()));
    levels.add(new SessionLevel(Level.PROVINCE, new Role("governor")));
    assertRefused(this::rule, "sessions.levels[0].convener", "sessions.levels[1].convener");
  }

  @Test
  void refusesWordsThatASessionDoesNotHave() {
    call = new NoticeTemplate("{number}，{limit}");
    task = new NoticeTemplate("{category}");
    holding =
        limit(HOLD, "due", RungAction.SUPERVISE, new NoticeTemplate("{tier}"), RoleRule.ACTING);
    assertRefused(
        this::rule,
        "sessions.call",
        "sessions.call",
        "sessions.task",
        "sessions.holding.rungs[0].text");
  }

  @Test
  void saysThatASessionIsOffInTheWordsOfACall() {
    cancel = Optional.of(TEXT);
    assertEquals(cancel, rule().cancel());
    cancel = Optional.of(new NoticeTemplate("{number}，{limit}"));
    assertRefused(this::rule, "sessions.cancel", "sessions.cancel");
  }

  @Test
  void refusesClocksThatAreNamedAsOthersAre() {
    holding = limit(RulesFixture.STEP, "due", RungAction.SUPERVISE, RoleRule.ACTING);
    assertRefused(this::rule, "sessions.holding.clock");
    holding = limit(TASK, "due", RungAction.SUPERVISE, RoleRule.ACTING);
    assertRefused(this::rule, "sessions.tasks.clock");
    holding = limit(HOLD, "due", RungAction.SUPERVISE, RoleRule.ACTING);
    fixture.casework = Casework.silent().with(supervisionBy(TASK)).rule();
    assertRefused(this::rule, "sessions.tasks.clock");
  }

  private static SupervisionRule supervisionBy(ClockName name) {
    var late =
        new Rung(
            new RungKey("LATE"),
            Moment.parse("due"),
            RungAction.SUPERVISE,
            List.of(RoleRule.SUPERIOR));
    var text = new NoticeTemplate("{patch}");
    var clock = new SupervisionClock(RulesFixture.spec(name, late), Map.of(late.key(), text));
    return new SupervisionRule(clock, text, text, text);
  }

  @Test
  void hasTheConvenerToldOfATaskThatIsLate() {
    tasks = limit(TASK, "due", RungAction.SUPERVISE, RoleRule.ACTING);
    assertRefused(this::rule, "sessions.tasks.rungs");
    tasks = limit(TASK, "due+1h", RungAction.SUPERVISE, RoleRule.CONVENER);
    rule();
  }

  @Test
  void tellsOnlyWhomThePackKnows() {
    tasks = limit(TASK, "due", RungAction.SUPERVISE, RoleRule.CONVENER, new Role("king"));
    assertRefused(this::rule, "sessions.tasks.rungs[0].notify[1]");
    fixture.roles.add(new RoleRule(RoleRule.CONVENER, Level.TOWN, "召集人"));
    tasks = limit(TASK, "due", RungAction.SUPERVISE, RoleRule.CONVENER);
    assertRefused(this::rule, "roles");
  }

  @Test
  void climbsNoLadderAndTellsSomebodyWhenItIsMissed() {
    assertRefused(
        () -> limit(HOLD, "due", RungAction.ESCALATE, RoleRule.ACTING), "rungs[0].action");
    for (var early : List.of("start", "start+10min", "due-10min")) {
      assertRefused(() -> limit(HOLD, early, RungAction.REMIND, RoleRule.ACTING), "rungs");
    }
    for (var late : List.of("due", "due+10min")) {
      assertEquals(HOLD, limit(HOLD, late, RungAction.REMIND, RoleRule.ACTING).name());
    }
    var untold =
        new Rung(
            new RungKey("MISSED"), new Moment.AtDue(), RungAction.REMIND, List.of(RoleRule.ACTING));
    assertRefused(() -> new LimitRule(RulesFixture.spec(HOLD, untold), Map.of()), "rungs[0].text");
  }

  @Test
  void leavesOutRemindersThatAShorterTimeHasNoRoomFor() {
    var reminding = limit(TASK, "due-10min", RungAction.REMIND, RoleRule.ACTING, "due");
    assertEquals(2, reminding.spec(new Budget.Minutes(10)).rungs().size());
    var shorter = reminding.spec(new Budget.Minutes(9));
    assertEquals(new Budget.Minutes(9), shorter.budget());
    assertEquals(List.of(new RungKey("LAST")), shorter.rungs().stream().map(Rung::key).toList());
  }

  private static LimitRule limit(
      ClockName name, String at, RungAction action, Role told, String then) {
    var first = new Rung(new RungKey("FIRST"), Moment.parse(at), action, List.of(told));
    var last =
        new Rung(new RungKey("LAST"), Moment.parse(then), RungAction.SUPERVISE, List.of(told));
    return new LimitRule(
        RulesFixture.spec(name, first, last), Map.of(first.key(), TEXT, last.key(), TEXT));
  }
}
