package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.SurveyCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.junit.jupiter.api.Test;

/** Reporters of closed cases are asked by surveys, those of merged cases by their own. */
class SurveysTest {
  private static final SurveyCode GUESS = SurveyCode.of(new byte[SurveyCode.BYTES]);

  private final CaseTown town = new CaseTown();
  private final MergeClerk clerk = new MergeClerk(town);
  private final Caller app = town.stranger();

  private Case closed() {
    return close(town.aCase());
  }

  private Case close(Case dispatched) {
    return clerk.closed(dispatched);
  }

  private SurveyCode send(Case c) {
    var by = clerk.overseer();
    var command = new SendSurvey.Command(town.on(by, c), Optional.empty());
    return CallbackClerk.send(town).send(by, command).code().orElseThrow();
  }

  private AnswerSurvey.Command answer(Case c, SurveyCode code, Satisfaction satisfaction) {
    return new AnswerSurvey.Command(
        town.on(app, c), code, satisfaction == Satisfaction.SATISFIED, satisfaction, "仍有坑洼");
  }

  private AnswerSurvey.Kept kept(AnswerSurvey.Command command) {
    return CallbackClerk.answer(town).answer(app, command);
  }

  private AnswerSurvey.Kept dissatisfied(Case c, SurveyCode code) {
    return kept(answer(c, code, Satisfaction.DISSATISFIED));
  }

  @Test
  void showsACodeOnceAndNeverAgain() {
    var c = closed();
    var by = clerk.overseer();
    var command = new SendSurvey.Command(town.on(by, c), Optional.empty());
    var first = CallbackClerk.send(town).send(by, command);
    var again = CallbackClerk.send(town).send(by, command);
    assertTrue(first.code().isPresent());
    assertTrue(again.answer().repeated());
    assertEquals(Optional.empty(), again.code());
    assertEquals(
        first.code().map(SurveyCode::hash), clerk.now(c).survey().map(survey -> survey.code()));
    assertNotEquals(first.code(), Optional.of(send(closed())));
  }

  @Test
  void isAnsweredByWhoeverHasTheCodeAndSeesNothing() {
    var c = closed();
    var code = send(c);
    var command = answer(c, code, Satisfaction.SATISFIED);
    assertFalse(kept(command).openAgain());
    assertEquals(Optional.of(true), clerk.now(c).answer().map(said -> said.solved()));
    assertTrue(kept(command).answer().repeated());
  }

  @Test
  void tellsNothingOfACaseToWhoeverHasNoCode() {
    var open = town.aCase();
    var asked = closed();
    send(asked);
    var unknown = new Case[] {open, asked, closed()};
    for (var c : unknown) {
      assertRefused(CaseReason.SURVEY_NOT_FOUND, () -> dissatisfied(c, GUESS));
    }
  }

  @Test
  void opensTheCaseAgainForADissatisfiedReporterAndKeepsTheRound() {
    var c = closed();
    var code = send(c);
    assertTrue(dissatisfied(c, code).openAgain());
    var again = clerk.now(c);
    assertEquals(CaseStatus.DISPATCHED, again.status());
    assertTrue(again.rounds().getFirst().survey().orElseThrow().answer().isPresent());
    assertRefused(CaseReason.SURVEY_OF_EARLIER_ROUND, () -> dissatisfied(c, code));
    var second = send(close(again));
    assertRefused(CaseReason.SURVEY_OF_EARLIER_ROUND, () -> dissatisfied(c, code));
    assertFalse(kept(answer(c, second, Satisfaction.SATISFIED)).openAgain());
  }

  @Test
  void expiresAfterWhatThePackSays() {
    var c = closed();
    var code = send(c);
    town.pass(Duration.ofDays(7));
    assertRefused(CaseReason.SURVEY_EXPIRED, () -> dissatisfied(c, code));
  }

  @Test
  void asksEachReporterOfMergedCasesAndOpensTheOneThatIsHandledForAll() {
    var primary = town.aCase();
    var merged = clerk.merge(town.aCase(), primary);
    var closed = close(clerk.now(primary));
    var theirs = send(merged);
    var own = send(closed);
    assertTrue(dissatisfied(merged, theirs).openAgain());
    assertEquals(CaseStatus.CLOSED, clerk.now(merged).status());
    assertEquals(CaseStatus.DISPATCHED, clerk.now(closed).status());
    assertEquals(own.hash(), clerk.now(closed).rounds().getFirst().survey().orElseThrow().code());
    assertRefused(CaseReason.SURVEY_OF_EARLIER_ROUND, () -> dissatisfied(closed, own));
  }

  @Test
  void keepsTheAnswerOfAMergedCaseWhoseRoundIsOverWithoutOpeningAnything() {
    town.rules.handle(Casework.silent().with(new CallbackRule(Optional.empty(), 5)).rule());
    var primary = town.aCase();
    var first = clerk.merge(town.aCase(), primary);
    var second = clerk.merge(town.aCase(), clerk.now(primary));
    close(clerk.now(primary));
    var early = send(first);
    var late = send(second);
    dissatisfied(first, early);
    town.pass(Duration.ofHours(1));
    var again = close(clerk.now(primary));
    assertFalse(dissatisfied(second, late).openAgain());
    assertEquals(again, clerk.now(primary));
    assertTrue(clerk.now(second).answer().isPresent());
  }

  @Test
  void isSentByWhoMayAndSeesTheCase() {
    var c = closed();
    var mayNot = town.overseer(EnumSet.complementOf(EnumSet.of(Right.SEND_SURVEY)));
    var command = new SendSurvey.Command(town.on(mayNot, c), Optional.empty());
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> CallbackClerk.send(town).send(mayNot, command));
    var unseen = new SendSurvey.Command(town.on(app, c), Optional.empty());
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> CallbackClerk.send(town).send(app, unseen));
    var without = town.caller("app", Set.of(), Set.of(), Set.of());
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> CallbackClerk.answer(town).answer(without, answer(c, GUESS, Satisfaction.SATISFIED)));
  }
}
