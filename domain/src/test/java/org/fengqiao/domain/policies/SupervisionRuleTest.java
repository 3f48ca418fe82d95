package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

class SupervisionRuleTest {
  private static final ClockName NAME = new ClockName("SUPERVISION");
  private static final NoticeTemplate TEXT = new NoticeTemplate("{patch}督办，请{post}于{due}前回复");

  private static SupervisionRule rule(
      ClockName name, String at, RungAction action, NoticeTemplate text, Role... told) {
    var rung = new Rung(new RungKey("OVERDUE"), Moment.parse(at), action, List.of(told));
    return new SupervisionRule(
        new SupervisionClock(RulesFixture.spec(name, rung), Map.of(rung.key(), text)),
        TEXT,
        text,
        TEXT);
  }

  private static List<String> refused(Runnable making) {
    var refusal = assertThrows(Refusal.class, making::run);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    return found.stream().map(Violation::field).toList();
  }

  private static List<String> refusedWith(SupervisionRule rule, RoleRule... roles) {
    return refused(() -> {
      var fixture = new RulesFixture();
      fixture.roles.addAll(List.of(roles));
      fixture.casework = Casework.silent().with(rule).rule();
      fixture.rules();
    });
  }

  @Test
  void tellsTheSuperiorOfSilenceAndMovesNoLadder() {
    assertEquals(
        List.of("rungs"),
        refused(() -> rule(NAME, "due-1h", RungAction.REMIND, TEXT, RoleRule.SUPERIOR)));
    assertEquals(
        List.of("rungs"),
        refused(() -> rule(NAME, "due", RungAction.SUPERVISE, TEXT, RoleRule.ACTING)));
    assertEquals(
        List.of("rungs[0].action"),
        refused(() -> rule(NAME, "due", RungAction.ESCALATE, TEXT, RoleRule.SUPERIOR)));
  }

  @Test
  void saysWhatItTellsEachRoleThatItTells() {
    var overdue =
        new Rung(
            new RungKey("OVERDUE"),
            new Moment.AtDue(),
            RungAction.SUPERVISE,
            List.of(RoleRule.SUPERIOR));
    assertEquals(
        List.of("rungs[0].text"),
        refused(() -> new SupervisionClock(RulesFixture.spec(NAME, overdue), Map.of())));
  }

  @Test
  void leavesOutRemindersThatAShorterTimeHasNoRoomFor() {
    var remind =
        new Rung(
            new RungKey("REMIND"),
            Moment.parse("due-10min"),
            RungAction.REMIND,
            List.of(RoleRule.ACTING));
    var due =
        new Rung(
            new RungKey("OVERDUE"),
            Moment.parse("due"),
            RungAction.SUPERVISE,
            List.of(RoleRule.SUPERIOR));
    var rule =
        new SupervisionRule(
            new SupervisionClock(
                RulesFixture.spec(NAME, remind, due), Map.of(remind.key(), TEXT, due.key(), TEXT)),
            TEXT,
            TEXT,
            TEXT);
    assertEquals(List.of(due), rule.spec(new Budget.Minutes(5)).rungs());
    assertEquals(List.of(remind, due), rule.spec(new Budget.Minutes(10)).rungs());
    assertEquals(new Budget.WorkingDays(3), rule.spec(new Budget.WorkingDays(3)).budget());
  }

  @Test
  void speaksOfPatchPostAndTimeToRolesOfThePack() {
    var number = new NoticeTemplate("{number}督办");
    assertEquals(
        List.of("supervision.reply", "supervision.clock.rungs[0].text"),
        refusedWith(rule(NAME, "due", RungAction.SUPERVISE, number, RoleRule.SUPERIOR)));
    var telling = rule(NAME, "due", RungAction.SUPERVISE, TEXT, RoleRule.SUPERIOR);
    assertEquals(
        List.of("supervision.order", "supervision.return"),
        refusedWith(new SupervisionRule(telling.clock(), number, TEXT, number)));
    var mayor = new Role("mayor");
    assertEquals(
        List.of("supervision.clock.rungs[0].notify[1]"),
        refusedWith(rule(NAME, "due", RungAction.SUPERVISE, TEXT, RoleRule.SUPERIOR, mayor)));
  }

  @Test
  void hasAClockOfItsOwnAndNoRoleForWhoOrders() {
    var fixture = new RulesFixture();
    var taken = fixture.clocks.getFirst().name();
    assertEquals(
        List.of("supervision.clock.clock"),
        refusedWith(rule(taken, "due", RungAction.SUPERVISE, TEXT, RoleRule.SUPERIOR)));
    var superior = new RoleRule(RoleRule.SUPERIOR, Level.TOWN, "上级");
    assertEquals(
        List.of("roles"),
        refusedWith(rule(NAME, "due", RungAction.SUPERVISE, TEXT, RoleRule.SUPERIOR), superior));
  }

  @Test
  void isNotThereWhereThePackIsSilent() {
    assertEquals(Optional.empty(), new RulesFixture().rules().casework().supervision());
  }
}
