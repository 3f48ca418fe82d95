package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.POLICE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.resolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseCallbackAt.Call;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reporter of a closed case is asked by a survey, once a round. */
class CaseSurveyTest {
  private static final CallbackRule TWICE = new CallbackRule(POLICE.role(), 2);
  private static final SurveyRule DAYS_2 = new SurveyRule(Duration.ofDays(2), true);
  private static final SurveyCode CODE = SurveyCode.of(new byte[SurveyCode.BYTES]);
  private static final SurveyCode OTHER = new SurveyCode("another_code-of-22-cha");

  /** Closed, and the police are to call back. */
  private static Case closed() {
    return at(resolved(), "PT2H").close(Optional.empty(), Optional.of(POLICE)).after();
  }

  private static CaseSurveyAt survey(Case c, String duration) {
    return survey(c, duration, DAYS_2);
  }

  private static CaseSurveyAt survey(Case c, String duration, SurveyRule rule) {
    return new CaseSurveyAt(
        new CaseCallbackAt(at(c, duration), TWICE, List.of(VILLAGER.id())), rule);
  }

  private static Case sent() {
    return survey(closed(), "PT3H").send(CODE).after();
  }

  private static Case answered(Satisfaction satisfaction) {
    return survey(sent(), "PT4H").answer(true, satisfaction, Optional.of(WORDS)).after();
  }

  private static void assertRefused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  @Test
  void keepsOfItsCodeTheHashAlone() {
    var decided = survey(closed(), "PT3H").send(CODE);
    var fact = new CaseFact.SurveySent(CODE.hash(), after("PT3H"), after("PT51H"));
    assertEquals(List.of(fact), decided.facts());
    assertEquals(
        Optional.of(new Survey(CODE.hash(), after("PT3H"), after("PT51H"), Optional.empty())),
        decided.after().survey());
    assertEquals("***", CODE.toString());
  }

  @Test
  void isSentOnceARoundAndToNobodyWhoAnsweredACall() {
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> survey(sent(), "PT4H").send(OTHER));
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> survey(resolved(), "PT4H").send(CODE));
    var call = new Call.Answered(true, Satisfaction.SATISFIED, Optional.empty());
    var called = survey(closed(), "PT3H").after().record(POLICEMAN, call).after();
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> survey(called, "PT4H").send(CODE));
  }

  @Test
  void isAnsweredByACallAsWellWhicheverComesFirst() {
    var call = new Call.Answered(true, Satisfaction.SATISFIED, Optional.empty());
    var called = survey(sent(), "PT4H").after().record(POLICEMAN, call).after();
    assertRefused(CaseReason.SURVEY_ANSWERED, () -> survey(called, "PT5H").requireCode(CODE));
    var surveyed = answered(Satisfaction.SATISFIED);
    assertEquals(Optional.empty(), surveyed.caller());
    assertEquals(List.of(), surveyed.runningClocks());
    assertEquals(List.of(), Duty.of(surveyed));
    assertRefused(
        CaseReason.ILLEGAL_MOVE, () -> survey(surveyed, "PT5H").after().record(POLICEMAN, call));
  }

  @Test
  void keepsWhatTheReporterAnsweredOnce() {
    var c = answered(Satisfaction.FAIRLY_SATISFIED);
    assertEquals(CaseStatus.CLOSED, c.status());
    assertEquals(
        Optional.of(
            new SurveyAnswer(
                true, Satisfaction.FAIRLY_SATISFIED, after("PT4H"), Optional.of(WORDS))),
        c.answer());
    assertRefused(CaseReason.SURVEY_ANSWERED, () -> survey(c, "PT5H").requireCode(CODE));
    assertRefused(CaseReason.SURVEY_NOT_FOUND, () -> survey(c, "PT5H").requireCode(OTHER));
  }

  @Test
  void expires() {
    var last = survey(sent(), "PT50H59M").answer(true, Satisfaction.SATISFIED, Optional.empty());
    assertTrue(last.after().answer().isPresent());
    assertRefused(
        CaseReason.SURVEY_EXPIRED,
        () -> survey(sent(), "PT51H").answer(true, Satisfaction.SATISFIED, Optional.empty()));
  }

  @Test
  void opensTheCaseAgainWhereTheReporterIsDissatisfiedAndKeepsTheRound() {
    var c = answered(Satisfaction.DISSATISFIED);
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(Optional.of(VILLAGE_COMMITTEE), c.lead());
    assertEquals(Optional.empty(), c.survey());
    var round = c.rounds().getFirst();
    assertEquals(
        Optional.of(Satisfaction.DISSATISFIED), round.answer().map(ReporterAnswer::satisfaction));
    assertRefused(CaseReason.SURVEY_OF_EARLIER_ROUND, () -> survey(c, "PT5H").requireCode(CODE));
  }

  @Test
  void leavesTheCaseClosedWhereThePackOrItsRoundsSaySo() {
    var calm = new SurveyRule(Duration.ofDays(2), false);
    var kept =
        survey(sent(), "PT4H", calm).answer(false, Satisfaction.DISSATISFIED, Optional.empty());
    assertEquals(CaseStatus.CLOSED, kept.after().status());
    var again = at(answered(Satisfaction.DISSATISFIED), "PT5H").signFor(VILLAGER).after();
    var resolved = at(again, "PT6H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS).after();
    var closed = at(resolved, "PT7H").close(Optional.empty(), Optional.empty()).after();
    var asked = survey(closed, "PT8H").send(OTHER).after();
    survey(asked, "PT9H").requireCode(OTHER);
    var last =
        survey(asked, "PT9H").answer(false, Satisfaction.DISSATISFIED, Optional.empty()).after();
    assertEquals(CaseStatus.CLOSED, last.status());
    assertEquals(1, last.rounds().size());
  }

  @Test
  void keepsASatisfiedReporterOutOfSpotChecksThatWantNone() {
    var rule = new SpotCheckRule(Optional.empty(), Set.of(), Set.of(), true);
    assertTrue(rule.keepsOut(answered(Satisfaction.SATISFIED)));
    assertFalse(rule.keepsOut(sent()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5wd", "8wh", "1mo", "1y", "91d", "soon"})
  void refusesASpanThatIsNoneOfTheClock(String span) {
    assertRefused(RequestReason.INVALID_FIELD, () -> new SurveyRule(SurveyRule.span(span), true));
  }

  @Test
  void countsADayAsTwentyFourHours() {
    assertEquals(Duration.parse("PT168H"), SurveyRule.span("7d"));
    assertEquals(Duration.ofHours(4), SurveyRule.span("4h"));
    assertEquals(Duration.ofMinutes(1), SurveyRule.span("1min"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "another_code-of-22-ch!", "another_code-of-22-chars"})
  void readsNoCodeOfAnotherForm(String text) {
    assertEquals(Optional.empty(), SurveyCode.read(text));
  }

  @Test
  void opensThePrimaryAgainAsLongAsThatStandsAsItWasClosedWith() {
    var mine = survey(sent(), "PT4H");
    var primary = survey(closed(), "PT4H").after();
    assertTrue(mine.asksForPrimary(Satisfaction.DISSATISFIED, primary));
    assertFalse(mine.asksForPrimary(Satisfaction.FAIRLY_SATISFIED, primary));
    var calm = new SurveyRule(Duration.ofDays(2), false);
    assertFalse(survey(sent(), "PT4H", calm).asksForPrimary(Satisfaction.DISSATISFIED, primary));
    var open = survey(answered(Satisfaction.DISSATISFIED), "PT5H").after();
    assertFalse(mine.asksForPrimary(Satisfaction.DISSATISFIED, open));
    assertFalse(
        survey(answered(Satisfaction.DISSATISFIED), "PT5H")
            .asksForPrimary(Satisfaction.DISSATISFIED, primary));
    var later = at(resolved(), "PT3H").close(Optional.empty(), Optional.of(POLICE)).after();
    var other = survey(later, "PT4H").after();
    assertFalse(mine.asksForPrimary(Satisfaction.DISSATISFIED, other));
    var once = new CallbackRule(POLICE.role(), 1);
    var usedUp = new CaseCallbackAt(at(closed(), "PT4H"), once, List.of(VILLAGER.id()));
    assertFalse(mine.asksForPrimary(Satisfaction.DISSATISFIED, usedUp));
  }
}
