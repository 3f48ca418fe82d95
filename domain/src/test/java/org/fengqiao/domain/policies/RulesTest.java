package org.fengqiao.domain.policies;

import static org.fengqiao.domain.policies.RulesFixture.CADRE;
import static org.fengqiao.domain.policies.RulesFixture.CONTACT;
import static org.fengqiao.domain.policies.RulesFixture.LAST;
import static org.fengqiao.domain.policies.RulesFixture.SECRETARY;
import static org.fengqiao.domain.policies.RulesFixture.STEP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Need;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class RulesTest {
  private final RulesFixture fixture = new RulesFixture();

  @Test
  void givesACategoryItsTier() {
    var fire = fixture.rules().category(new CategoryCode("fire")).orElseThrow();
    assertEquals(Optional.of(Tier.MAJOR), fire.tier());
    assertEquals(Optional.empty(), fixture.rules().category(new CategoryCode("flood")));
  }

  @Test
  void givesAMatterWithoutACategoryTheTierOfItsKind() {
    fixture.kinds = Map.of(CaseKind.HAZARD, Tier.MAJOR);
    assertEquals(Optional.of(Tier.MAJOR), fixture.rules().tierOf(CaseKind.HAZARD));
    assertEquals(Optional.empty(), fixture.rules().tierOf(CaseKind.EVENT));
  }

  @Test
  void leavesAManualChannelToAPerson() {
    assertFalse(fixture.rules().routes(Channel.PETITION));
    assertTrue(fixture.rules().routes(Channel.QR_CODE));
  }

  @Test
  void startsTheContactClockForScansAlone() {
    var rules = fixture.rules();
    assertEquals(
        List.of(rules.clock(CONTACT).orElseThrow()),
        rules.clocksStartedBy(ClockEvent.REPORTED, Channel.QR_CODE));
    assertEquals(List.of(), rules.clocksStartedBy(ClockEvent.REPORTED, Channel.HOTLINE));
  }

  @Test
  void startsAStepsClockAtTheStepsThatNameIt() {
    var rules = fixture.rules();
    var steps = rules.ladder(Tier.ORDINARY).orElseThrow().steps();
    assertEquals(rules.clock(STEP), rules.clockOf(steps.getFirst(), Channel.HOTLINE));
    assertEquals(Optional.empty(), rules.clockOf(steps.getLast(), Channel.HOTLINE));
    assertEquals(List.of(), rules.clocksStartedBy(ClockEvent.STEP_BEGUN, Channel.HOTLINE));
  }

  @Test
  void timesTheTopPostByTheLaddersLastStepWhereItsSilenceWouldMoveOn() {
    var last = RulesFixture.clock(LAST, ClockEvent.STEP_BEGUN, Set.of(), RungAction.SUPERVISE);
    fixture.clocks.add(last);
    var moving = RulesFixture.moving(SECRETARY);
    var staying = new LadderStep(SECRETARY, false, Optional.of(STEP));
    var top = new LadderStep(CADRE, false, Optional.of(LAST));
    fixture.ladders.set(0, new Ladder(Tier.ORDINARY, List.of(moving, top)));
    var rules = fixture.rules();
    var ladder = rules.ladder(Tier.ORDINARY).orElseThrow();
    assertEquals(Optional.of(last), rules.clockAtTop(ladder, moving, Channel.HOTLINE));
    assertEquals(rules.clock(STEP), rules.clockAtTop(ladder, staying, Channel.HOTLINE));
  }

  @Test
  void timesTheTopPostByItsOwnClockWhereTheLastStepHasNone() {
    var rules = fixture.rules();
    var ladder = rules.ladder(Tier.ORDINARY).orElseThrow();
    var moving = ladder.step(SECRETARY.role()).orElseThrow();
    assertEquals(rules.clock(STEP), rules.clockAtTop(ladder, moving, Channel.HOTLINE));
  }

  @Test
  void tellsTheVillageOfAScanAndOfNothingElse() {
    var rules = fixture.rules();
    assertEquals(rules.notices(), rules.noticesOn(ClockEvent.REPORTED, Channel.QR_CODE));
    assertEquals(List.of(), rules.noticesOn(ClockEvent.REPORTED, Channel.HOTLINE));
    assertEquals(List.of(), rules.noticesOn(ClockEvent.RESOLVED, Channel.QR_CODE));
  }

  @Test
  void standsALaddersStepsAtThePatchsOwnDivisions() {
    var ladder = fixture.rules().ladder(Tier.ORDINARY).orElseThrow();
    assertEquals(List.of("620402100201", "620402100000"), divisions(ladder, "620402100201"));
    assertEquals(List.of("620402100000"), divisions(ladder, "620402100000"));
    assertEquals(List.of(), divisions(ladder, "620402000000"));
  }

  private static List<String> divisions(Ladder ladder, String patch) {
    return ladder.standingFor(new DivisionCode(patch)).stream()
        .map(place -> place.division().value())
        .toList();
  }

  @Test
  void refusesARoleNamedTwice() {
    fixture.roles.add(SECRETARY);
    assertRefused("roles[2]");
  }

  @Test
  void refusesARoleOfTheNameThatStandsForWhoeverMustAct() {
    fixture.roles.add(new RoleRule(RoleRule.ACTING, Level.TOWN, "责任岗位"));
    assertRefused("roles");
  }

  @Test
  void refusesACategoryOfATierWithoutALadder() {
    fixture.categories.add(
        new CategoryRule(new CategoryCode("river"), "跨县河道", Optional.empty(), Tier.COMPLEX));
    assertRefused("categories[1].tier");
  }

  @Test
  void refusesACategoryNamedTwice() {
    fixture.categories.add(fixture.categories.getFirst());
    assertRefused("categories[1]");
  }

  @Test
  void refusesAKindOrADefaultOfATierWithoutALadder() {
    fixture.kinds = Map.of(CaseKind.EVENT, Tier.COMPLEX);
    fixture.defaultTier = Optional.of(Tier.COMPLEX);
    assertRefused("default_tier", "kinds.EVENT");
  }

  @Test
  void refusesTwoLaddersOfOneTier() {
    fixture.ladders.add(fixture.ladders.getFirst());
    assertRefused("ladders[2]");
  }

  @Test
  void refusesAPostThatIsNoRoleOfThePack() {
    fixture.roles.remove(CADRE);
    assertRefused("ladders[0].steps[1].role", "ladders[1].steps[0].role");
  }

  @Test
  void refusesAStepWhoseClockDoesNotBeginWithSteps() {
    var step = new LadderStep(SECRETARY, false, Optional.of(CONTACT));
    fixture.ladders.set(1, new Ladder(Tier.MAJOR, List.of(step, RulesFixture.last(CADRE))));
    assertRefused("ladders[1].steps[0].clock");
  }

  @Test
  void refusesAStepClockThatNoStepNames() {
    fixture.ladders.set(0, new Ladder(Tier.ORDINARY, List.of(RulesFixture.last(SECRETARY))));
    assertRefused("clocks[1]");
  }

  @Test
  void refusesSilenceThatNoRungWouldMove() {
    var step = new LadderStep(SECRETARY, true, Optional.empty());
    fixture.ladders.set(1, new Ladder(Tier.MAJOR, List.of(step, RulesFixture.last(CADRE))));
    assertRefused("ladders[1].steps[0].silence_moves");
  }

  @Test
  void letsAClockOfTheWholeCaseMoveAStepWithoutOne() {
    fixture.clocks.set(
        0,
        RulesFixture.clock(
            CONTACT, ClockEvent.REPORTED, Set.of(ClockEvent.CONTACTED), RungAction.ESCALATE));
    var step = new LadderStep(SECRETARY, true, Optional.empty());
    fixture.ladders.set(1, new Ladder(Tier.MAJOR, List.of(step, RulesFixture.last(CADRE))));
    assertTrue(fixture.rules().ladder(Tier.MAJOR).orElseThrow().steps().getFirst().silenceMoves());
  }

  @Test
  void refusesSilenceThatMovesTheLastStep() {
    assertProblems(
        assertThrows(
            Refusal.class, () -> new Ladder(Tier.MAJOR, List.of(RulesFixture.moving(SECRETARY)))),
        "steps[0].silence_moves");
  }

  @Test
  void refusesALadderWithTheSameRoleTwiceOrNone() {
    var step = RulesFixture.last(SECRETARY);
    assertProblems(
        assertThrows(Refusal.class, () -> new Ladder(Tier.MAJOR, List.of(step, step))), "steps[1]");
    assertProblems(assertThrows(Refusal.class, () -> new Ladder(Tier.MAJOR, List.of())), "steps");
  }

  @Test
  void asksOfEachKindOfPatchWhatThePackSays() {
    var officer = new RoleRule(new Role("grid-officer"), Level.VILLAGE, "专职网格员");
    fixture.roles.add(officer);
    var two = new StaffingRule(officer.role(), PatchKind.BASIC_GRID, 2);
    fixture.staffing.add(two);
    assertEquals(List.of(two), fixture.rules().staffing(PatchKind.BASIC_GRID));
    assertEquals(new Need(officer.role(), 2), two.need());
    assertEquals(List.of(), fixture.rules().staffing(PatchKind.TOWN));
  }

  @Test
  void refusesStaffingThatNamesARoleItDoesNotKnowOrOneTwice() {
    fixture.staffing.add(new StaffingRule(new Role("mayor"), PatchKind.CITY, 1));
    fixture.staffing.add(fixture.staffing.getFirst());
    assertRefused("staffing[2]", "staffing[1].role");
  }

  @Test
  void refusesStaffingAtPatchesWhereThePostsOfTheRoleAreNotLookedFor() {
    fixture.staffing.add(new StaffingRule(CADRE.role(), PatchKind.BASIC_GRID, 1));
    fixture.staffing.add(new StaffingRule(SECRETARY.role(), PatchKind.MICRO_GRID, 1));
    assertRefused("staffing[1].at");
  }

  @Test
  void refusesStaffingByNobodyOrByACrowd() {
    for (int least : List.of(1, 100)) {
      assertEquals(least, new StaffingRule(CADRE.role(), PatchKind.TOWN, least).least());
    }
    for (int least : List.of(0, 101)) {
      assertProblems(
          assertThrows(Refusal.class, () -> new StaffingRule(CADRE.role(), PatchKind.TOWN, least)),
          "least");
    }
  }

  @Test
  void refusesTellingARoleItDoesNotKnowOrOfAClockItDoesNotHave() {
    fixture.notices.add(
        new NoticeRule(
            ClockEvent.RESOLVED,
            Set.of(),
            List.of(new Role("mayor")),
            new NoticeTemplate("{number}于{due}到期"),
            Optional.of(new ClockName("HANDLE"))));
    assertRefused("notices[1].notify[0]", "notices[1].clock");
  }

  private void assertRefused(String... paths) {
    assertProblems(assertThrows(Refusal.class, fixture::rules), paths);
  }

  private static void assertProblems(Refusal refusal, String... paths) {
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }
}
