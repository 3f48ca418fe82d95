package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.ObjectionRule;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** What a pack says of the handling of matters, and where it contradicts itself. */
class CaseworkRuleTest {
  private static final ClockName PART = new ClockName("PART");

  private final RulesFixture fixture = new RulesFixture();

  private void assertRefused(String... paths) {
    var refusal = assertThrows(Refusal.class, fixture::rules);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  private static CaseClock clock(ClockEvent startsOn, RungAction action, Role told) {
    var rung = new Rung(new RungKey("DUE"), new Moment.AtDue(), action, List.of(told));
    return new CaseClock(
        RulesFixture.spec(PART, rung),
        startsOn,
        Set.of(),
        Set.of(),
        Map.of(rung.key(), new NoticeTemplate("{number}已到期")));
  }

  private static NoticeRule notice(ClockEvent event) {
    return new NoticeRule(
        event, Set.of(), List.of(RoleRule.PART), new NoticeTemplate("{number}"), Optional.empty());
  }

  @Test
  void refusesAClockOfObjectionsThatIsNoneOfThePacks() {
    fixture.casework =
        Casework.silent().with(new ObjectionRule(Optional.of(PART), 1, false)).rule();
    assertRefused("objections.clock");
    fixture.casework =
        Casework.silent()
            .with(new ObjectionRule(Optional.of(RulesFixture.CONTACT), 1, false))
            .rule();
    assertDoesNotThrow(fixture::rules);
  }

  @Test
  void refusesASpotCheckOfARoleOrWithoutACategoryThatIsNoneOfThePacks() {
    fixture.casework = spotChecked("town-inspector", "fire", "flood");
    assertRefused("spot_check.role", "spot_check.exclude_categories");
    fixture.casework = spotChecked("town-cadre", "fire");
    assertDoesNotThrow(fixture::rules);
  }

  private static CaseworkRule spotChecked(String role, String... without) {
    var categories = Stream.of(without).map(CategoryCode::new).collect(Collectors.toSet());
    var rule = new SpotCheckRule(Optional.of(new Role(role)), categories, Set.of(), false);
    return Casework.silent().with(rule).rule();
  }

  @Test
  void tellsThePostOfAPartOnlyWhereAPartIsSpokenOf() {
    fixture.clocks.add(clock(ClockEvent.PART_ASSIGNED, RungAction.SUPERVISE, RoleRule.PART));
    fixture.notices.add(notice(ClockEvent.PART_ASSIGNED));
    fixture.notices.add(notice(ClockEvent.PART_DONE));
    assertDoesNotThrow(fixture::rules);
    fixture.notices.add(notice(ClockEvent.DISPATCHED));
    fixture.clocks.set(2, clock(ClockEvent.DISPATCHED, RungAction.SUPERVISE, RoleRule.PART));
    assertRefused("clocks[2].rungs[0].notify[0]", "notices[3].notify[0]");
  }

  @Test
  void refusesAPartsClockThatWouldMoveTheLadder() {
    fixture.clocks.add(clock(ClockEvent.PART_ASSIGNED, RungAction.ESCALATE, RoleRule.PART));
    assertRefused("clocks[2]");
  }

  @Test
  void refusesARoleOfTheNameThatStandsForThePostOfAPart() {
    fixture.roles.add(new RoleRule(RoleRule.PART, RulesFixture.CADRE.level(), "协办岗位"));
    assertRefused("roles");
  }

  @Test
  void refusesACallbacksClockThatNothingWouldEndAndOneAfterTheCallback() {
    fixture.clocks.add(clock(ClockEvent.CLOSED, RungAction.REMIND, RoleRule.ACTING));
    assertRefused("clocks[2].stops_on");
    fixture.clocks.set(2, clock(ClockEvent.CALLED_BACK, RungAction.REMIND, RoleRule.ACTING));
    assertRefused("clocks[2].starts_on");
  }

  @Test
  void refusesACallbacksClockThatWouldMoveALadder() {
    var clock = clock(ClockEvent.CLOSED, RungAction.ESCALATE, RoleRule.ACTING);
    fixture.clocks.add(
        new CaseClock(
            clock.spec(),
            clock.startsOn(),
            Set.of(ClockEvent.CALLED_BACK),
            clock.channels(),
            clock.texts()));
    assertRefused("clocks[2]");
  }

  @Test
  void refusesACallbackByARoleThatIsNoneOfThePacks() {
    fixture.casework = calledBack("town-inspector");
    assertRefused("callback.role");
    fixture.casework = calledBack("town-cadre");
    assertDoesNotThrow(fixture::rules);
  }

  private static CaseworkRule calledBack(String role) {
    return Casework.silent().with(new CallbackRule(Optional.of(new Role(role)), 3)).rule();
  }

  @Test
  void refusesToHandleMattersOfATierWithoutALadderInAnyWay() {
    fixture.casework =
        handled(
            Map.of(Tier.COMPLEX, HandlingMode.CONSULT),
            Map.of(Tier.CROSS_JURISDICTION, Set.of(HandlingMeasure.JOINT)));
    assertRefused("modes.COMPLEX", "measures.CROSS_JURISDICTION");
    fixture.casework =
        handled(
            Map.of(Tier.ORDINARY, HandlingMode.CONSULT),
            Map.of(Tier.MAJOR, Set.of(HandlingMeasure.JOINT)));
    assertDoesNotThrow(fixture::rules);
  }

  private static CaseworkRule handled(
      Map<Tier, HandlingMode> modes, Map<Tier, Set<HandlingMeasure>> measures) {
    return Casework.silent().with(new HandlingRule(List.of(), modes, measures)).rule();
  }

  @Test
  void refusesAReviewsClockThatWouldMoveALadder() {
    fixture.clocks.add(clock(ClockEvent.ON_THE_BOOKS, RungAction.ESCALATE, RoleRule.ACTING));
    assertRefused("clocks[2]");
    fixture.clocks.set(2, clock(ClockEvent.ON_THE_BOOKS, RungAction.SUPERVISE, RoleRule.ACTING));
    assertEquals(3, fixture.rules().clocks().size());
  }

  @Test
  void refusesAStepsClockOfSomeKindsAlone() {
    var spec = RulesFixture.spec(PART);
    var kinds = Set.of(CaseKind.HAZARD);
    var refusal =
        assertThrows(
            Refusal.class,
            () -> new CaseClock(spec, ClockEvent.STEP_BEGUN, Set.of(), Set.of(), kinds, Map.of()));
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of("kinds"), found.stream().map(Violation::field).toList());
  }

  @Test
  void refusesAReviewOfAProvinceWhichNoListReads() {
    var governor = new RoleRule(new Role("governor"), Level.PROVINCE, "省长");
    fixture.roles.add(governor);
    fixture.casework = reviewed(Level.PROVINCE, governor.role());
    assertRefused("progress_reviews[0].level");
    fixture.casework = reviewed(Level.CITY, governor.role());
    assertDoesNotThrow(fixture::rules);
  }

  @Test
  void refusesAReviewByARoleBelowItsLevelOrThatIsNoneOfThePacks() {
    fixture.casework = reviewed(Level.DISTRICT, RulesFixture.CADRE.role());
    assertRefused("progress_reviews[0].level");
    fixture.casework = reviewed(Level.TOWN, RulesFixture.CADRE.role());
    assertDoesNotThrow(fixture::rules);
    fixture.casework = reviewed(Level.VILLAGE, RulesFixture.CADRE.role());
    assertDoesNotThrow(fixture::rules);
    fixture.casework = reviewed(Level.TOWN, new Role("mayor"));
    assertRefused("progress_reviews[0].role");
  }

  private static CaseworkRule reviewed(Level level, Role by) {
    return Casework.silent().with(List.of(new ReviewRule(ReviewKind.MONTHLY, level, by))).rule();
  }
}
