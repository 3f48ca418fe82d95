package org.fengqiao.domain.cases.spotchecks;

import static org.fengqiao.domain.cases.CaseFixtures.POLICE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.closed;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.cases.CaseFixtures.resolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Callback;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseCallbackAt;
import org.fengqiao.domain.cases.CaseCallbackAt.Call;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Rate;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.spotchecks.SpotCheckDraw.Member;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem.Answer;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem.Missed;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A spot check is drawn, its reporters are called, and what they said is counted. */
class SpotCheckTest {
  private static final SpotCheckPlan PLAN =
      new SpotCheckPlan(VILLAGE, REPORTED, after("PT24H"), new SpotCheckDraw(1, 10));

  private static SpotCheck drawn(int cases) {
    var population =
        IntStream.rangeClosed(1, cases)
            .mapToObj(n -> new Member(subject(n), VILLAGE_COMMITTEE, 1))
            .toList();
    return draw(PLAN, population);
  }

  private static SpotCheck draw(SpotCheckPlan plan, List<Member> population) {
    return SpotCheck.draw(
            new SpotCheckId(id(90)), plan, Optional.of(POLICE), population, 2, after("PT30H"))
        .after();
  }

  private static CaseId subject(int n) {
    return new CaseId(id(100 + n));
  }

  private static SpotCheck missed(SpotCheck check, int n) {
    var call = new Missed(POLICEMAN.id(), after("PT31H"), Optional.empty());
    return check.miss(POLICEMAN, subject(n), call).after();
  }

  private static SpotCheck answered(
      SpotCheck check, int n, boolean solved, Satisfaction satisfaction) {
    return check.answer(POLICEMAN, subject(n), answer(solved, satisfaction)).after();
  }

  private static Answer answer(boolean solved, Satisfaction satisfaction) {
    var said = new Callback(POLICEMAN.id(), solved, satisfaction, after("PT32H"), Optional.empty());
    return new Answer(said, SpotCheckConsequence.NONE);
  }

  private static Refusal refused(SpotCheckReason reason, Executable executable) {
    var refusal = assertThrows(Refusal.class, executable);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void keepsHowItWasDrawn() {
    var check = drawn(20);
    assertEquals(PLAN, check.plan());
    assertEquals(20, check.population());
    assertEquals(2, check.keptOut());
    assertEquals(10, check.items().size());
    assertEquals(List.of(new SpotCheckStratum(VILLAGE_COMMITTEE, 20, 10)), check.strata());
    assertTrue(check.items().stream().allMatch(item -> item.round() == 1));
  }

  @Test
  void countsWhatItFoundByTheOneDefinitionOfEachRate() {
    var check = drawn(5);
    assertEquals(new SpotCheckRates(new Rate(0, 0), new Rate(0, 0), new Rate(0, 0)), check.rates());
    check = missed(missed(check, 1), 1);
    check = missed(check, 2);
    check = answered(check, 2, true, Satisfaction.SATISFIED);
    check = answered(check, 3, false, Satisfaction.FAIRLY_SATISFIED);
    check = answered(check, 4, false, Satisfaction.DISSATISFIED);
    assertEquals(new SpotCheckRates(new Rate(3, 4), new Rate(1, 3), new Rate(2, 3)), check.rates());
    assertEquals(2, check.item(subject(1)).orElseThrow().missedCalls());
    assertEquals(1, check.item(subject(2)).orElseThrow().missedCalls());
  }

  @Test
  void letsAReporterAnswerOnce() {
    var check = answered(drawn(3), 2, true, Satisfaction.SATISFIED);
    var again = answer(true, Satisfaction.SATISFIED);
    var refusal =
        refused(SpotCheckReason.ALREADY_CHECKED, () -> check.answer(POLICEMAN, subject(2), again));
    assertEquals("cases/" + subject(2).value(), refusal.details().get("case"));
    refused(SpotCheckReason.ALREADY_CHECKED, () -> missed(check, 2));
  }

  @Test
  void isRecordedByTheUnitThatChecksAlone() {
    refused(
        SpotCheckReason.NOT_THE_CHECKER,
        () -> drawn(3).answer(VILLAGER, subject(1), answer(true, Satisfaction.SATISFIED)));
    refused(SpotCheckReason.NOT_SAMPLED, () -> missed(drawn(3), 4));
    var anyone =
        SpotCheck.draw(
                new SpotCheckId(id(90)),
                PLAN,
                Optional.empty(),
                List.of(new Member(subject(1), VILLAGE_COMMITTEE, 1)),
                0,
                REPORTED)
            .after();
    assertEquals(subject(1), anyone.requireOpen(VILLAGER, subject(1)).subject());
  }

  @Test
  void refusesToDrawFromNothingOrFromCasesOfTooManyUnits() {
    var nothing = refused(SpotCheckReason.NOTHING_TO_CHECK, () -> draw(PLAN, List.of()));
    assertEquals("2", nothing.details().get("excluded"));
    var many =
        IntStream.rangeClosed(1, SpotCheck.MOST_UNITS + 1)
            .mapToObj(n -> new Member(subject(n), new UnitId(new UUID(1, n)), 1))
            .toList();
    refused(SpotCheckReason.POPULATION_TOO_LARGE, () -> draw(PLAN, many));
    assertEquals(
        SpotCheck.MOST_UNITS, draw(PLAN, many.subList(0, SpotCheck.MOST_UNITS)).strata().size());
  }

  @Test
  void refusesAPlanOfAProvinceOrOfNoTime() {
    var province = new DivisionCode("620000000000");
    var refusal =
        assertThrows(
            Refusal.class, () -> new SpotCheckPlan(province, REPORTED, after("PT1H"), PLAN.draw()));
    assertEquals("division", refusal.details().get("field"));
    var never =
        assertThrows(
            Refusal.class, () -> new SpotCheckPlan(VILLAGE, REPORTED, REPORTED, PLAN.draw()));
    assertEquals("until_time", never.details().get("field"));
  }

  @Test
  void knowsWhetherACaseStandsAsItWasDrawn() {
    var item = SpotCheckItem.of(new Member(closed().id(), VILLAGE_COMMITTEE, 1));
    assertTrue(item.isStill(closed()));
    assertFalse(item.isStill(resolved()));
    var second = SpotCheckItem.of(new Member(closed().id(), VILLAGE_COMMITTEE, 2));
    assertFalse(second.isStill(closed()));
  }

  @Test
  void keepsOutWhatThePackSays() {
    assertFalse(SpotCheckRule.DEFAULT.keepsOut(closed()));
    var hotline = rule(Set.of(), Set.of(Channel.HOTLINE), false);
    assertTrue(hotline.keepsOut(closed()));
    assertFalse(rule(Set.of(), Set.of(Channel.PATROL), false).keepsOut(closed()));
    var roads = rule(Set.of(new CategoryCode("event.road")), Set.of(), false);
    assertFalse(roads.keepsOut(closed()));
    assertTrue(roads.keepsOut(ofRoads(closed())));
    assertFalse(
        rule(Set.of(new CategoryCode("fire")), Set.of(), false).keepsOut(ofRoads(closed())));
  }

  @Test
  void keepsOutThoseWhoWereSatisfiedWhereThePackSaysSo() {
    var satisfied = rule(Set.of(), Set.of(), true);
    assertFalse(satisfied.keepsOut(closed()));
    assertTrue(satisfied.keepsOut(calledBack(Satisfaction.SATISFIED)));
    assertTrue(satisfied.keepsOut(calledBack(Satisfaction.FAIRLY_SATISFIED)));
    assertFalse(satisfied.keepsOut(calledBack(Satisfaction.DISSATISFIED)));
    assertFalse(SpotCheckRule.DEFAULT.keepsOut(calledBack(Satisfaction.SATISFIED)));
  }

  private static SpotCheckRule rule(
      Set<CategoryCode> categories, Set<Channel> channels, boolean satisfied) {
    return new SpotCheckRule(Optional.empty(), categories, channels, satisfied);
  }

  /** Closed for good after that answer. */
  private static Case calledBack(Satisfaction satisfaction) {
    var closed = at(resolved(), "PT2H").close(Optional.empty(), Optional.of(POLICE)).after();
    var once = new CallbackRule(POLICE.role(), 1);
    return new CaseCallbackAt(at(closed, "PT3H"), once, List.of())
        .record(POLICEMAN, new Call.Answered(true, satisfaction, Optional.empty()))
        .after();
  }

  private static Case ofRoads(Case c) {
    var classing =
        new Classing(
            c.classing().kind(), Optional.of(new CategoryCode("event.road")), c.classing().tier());
    return new Case(
        c.id(),
        c.number(),
        c.origin(),
        c.patch(),
        classing,
        c.words(),
        c.routing(),
        c.state(),
        c.climb(),
        c.hadIt(),
        c.contactTime(),
        c.objections(),
        c.parts(),
        c.rounds(),
        c.clocks(),
        c.mergedInto(),
        c.merged(),
        c.claimants());
  }
}
