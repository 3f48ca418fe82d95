package org.fengqiao.domain.petitions;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.petitions.PetitionFixtures.BUREAU;
import static org.fengqiao.domain.petitions.PetitionFixtures.CITY;
import static org.fengqiao.domain.petitions.PetitionFixtures.CLERK;
import static org.fengqiao.domain.petitions.PetitionFixtures.FACES;
import static org.fengqiao.domain.petitions.PetitionFixtures.HANDLER;
import static org.fengqiao.domain.petitions.PetitionFixtures.HEAD;
import static org.fengqiao.domain.petitions.PetitionFixtures.OFFICE;
import static org.fengqiao.domain.petitions.PetitionFixtures.OUTSIDER;
import static org.fengqiao.domain.petitions.PetitionFixtures.PROVINCE;
import static org.fengqiao.domain.petitions.PetitionFixtures.REEXAMINER;
import static org.fengqiao.domain.petitions.PetitionFixtures.REVIEWER;
import static org.fengqiao.domain.petitions.PetitionFixtures.accepted;
import static org.fengqiao.domain.petitions.PetitionFixtures.decided;
import static org.fengqiao.domain.petitions.PetitionFixtures.due;
import static org.fengqiao.domain.petitions.PetitionFixtures.local;
import static org.fengqiao.domain.petitions.PetitionFixtures.opinion;
import static org.fengqiao.domain.petitions.PetitionFixtures.reexamined;
import static org.fengqiao.domain.petitions.PetitionFixtures.reexamining;
import static org.fengqiao.domain.petitions.PetitionFixtures.reviewed;
import static org.fengqiao.domain.petitions.PetitionFixtures.reviewing;
import static org.fengqiao.domain.petitions.PetitionFixtures.running;
import static org.fengqiao.domain.petitions.PetitionFixtures.time;
import static org.fengqiao.domain.petitions.PetitionTest.field;
import static org.fengqiao.domain.petitions.PetitionTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.junit.jupiter.api.Test;

class PetitionOpinionTest {
  private static final Instant NOW = local("2026-03-02T09:00");
  private static final Budget MONTH = Budget.parse("30d");

  private static Instant in(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Petition claim() {
    return accepted(PetitionKind.CLAIM, NOW);
  }

  @Test
  void isGivenMoreTimeOnceByTheHeadOfTheUnit() {
    var longer = opinion(claim(), in(5)).extend(HANDLER, HEAD, MONTH, WORDS).after();
    assertEquals(Optional.of(local("2026-06-02T00:00")), due(longer, PetitionLimit.DECIDE));
    assertEquals(due(longer, PetitionLimit.DECIDE), time(longer, PetitionLimit.DECIDE).toldDue());
    refused(
        PetitionReason.EXTENDED_BEFORE,
        () -> opinion(longer, in(6)).extend(HANDLER, HEAD, MONTH, WORDS));
  }

  @Test
  void isNotGivenMoreTimeByWhoAsksNorByAnotherUnitNorMoreThanTheLawAllows() {
    var at = opinion(claim(), in(5));
    refused(PetitionReason.EXTENSION_BY_ASKER, () -> at.extend(HANDLER, HANDLER, MONTH, WORDS));
    refused(PetitionReason.NOT_IN_HAND, () -> at.extend(HANDLER, CLERK, MONTH, WORDS));
    for (var budget : List.of("31d", "5wd", "1mo")) {
      var refusal =
          refused(
              PetitionReason.EXTENSION_TOO_LONG,
              () -> at.extend(HANDLER, HEAD, Budget.parse(budget), WORDS));
      assertEquals("is at most 30d", refusal.details().get("rule"));
    }
  }

  @Test
  void isNotGivenMoreTimeOnceThatHasRunOut() {
    var due = due(claim(), PetitionLimit.DECIDE).orElseThrow();
    refused(
        PetitionReason.TIME_RUN_OUT,
        () -> opinion(claim(), due).extend(HANDLER, HEAD, MONTH, WORDS));
  }

  @Test
  void runsTheTimeToAskAReviewFromWhenThePetitionerHasTheDecision() {
    var decided =
        opinion(claim(), in(40))
            .decide(HANDLER, PetitionOutcome.PARTLY_SUPPORTED, WORDS, in(30))
            .after();
    assertEquals(PetitionStatus.DECIDED, decided.status());
    assertEquals(List.of(PetitionLimit.ASK_REVIEW), running(decided));
    assertEquals(Optional.of(local("2026-05-07T00:00")), due(decided, PetitionLimit.ASK_REVIEW));
    assertEquals(Optional.of(in(30)), time(decided, PetitionLimit.DECIDE).clock().stopTime());
    assertFalse(decided.path().decided().orElseThrow().opinion().late());
  }

  @Test
  void isServedNeitherBeforeTheAcceptanceNorInTimeToCome() {
    var at = opinion(claim(), in(1));
    for (var served : List.of(NOW.minusSeconds(1), in(1).plusSeconds(1))) {
      assertEquals(
          "serve_time", field(() -> at.decide(HANDLER, PetitionOutcome.SUPPORTED, WORDS, served)));
    }
  }

  @Test
  void isLateWhereItWasServedAfterItsTime() {
    var due = due(claim(), PetitionLimit.DECIDE).orElseThrow();
    var late = opinion(claim(), due).decide(HANDLER, PetitionOutcome.SUPPORTED, WORDS, due);
    assertTrue(late.after().path().decided().orElseThrow().opinion().late());
  }

  @Test
  void isReviewedByAUnitAboveWithinThirtyDaysOfWhenItWasAsked() {
    for (var officer : List.of(CLERK, HANDLER, REVIEWER)) {
      var reviewing = opinion(decided(NOW), in(9)).askReview(officer, CITY, WORDS, in(3)).after();
      assertEquals(CITY, reviewing.inHand());
      assertEquals(List.of(PetitionLimit.REVIEW), running(reviewing));
      assertEquals(Optional.of(local("2026-04-08T00:00")), due(reviewing, PetitionLimit.REVIEW));
    }
    refused(
        PetitionReason.NOT_IN_HAND,
        () -> opinion(decided(NOW), in(9)).askReview(OUTSIDER, CITY, WORDS, in(3)));
  }

  @Test
  void isAskedInTimeThoughItBeRecordedLater() {
    var due = due(decided(NOW), PetitionLimit.ASK_REVIEW).orElseThrow();
    var later = PetitionWaking.wake(decided(NOW), FACES, due).orElseThrow().after();
    assertEquals(List.of(), later.running());
    assertTrue(later.isFinal(FACES, due));
    assertFalse(later.isFinal(FACES, due.minusSeconds(1)));
    var at = opinion(later, due.plusSeconds(60));
    refused(PetitionReason.TIME_RUN_OUT, () -> at.askReview(CLERK, CITY, WORDS, due));
    var asked = at.askReview(CLERK, CITY, WORDS, due.minusSeconds(1)).after();
    assertEquals(PetitionStatus.REVIEWING, asked.status());
    for (var time : List.of(NOW.minusSeconds(1), due.plusSeconds(61))) {
      assertEquals("ask_time", field(() -> at.askReview(CLERK, CITY, WORDS, time)));
    }
  }

  @Test
  void isReexaminedAboveTheReview() {
    var reviewed = reviewed(NOW);
    assertEquals(List.of(PetitionLimit.ASK_REEXAMINATION), running(reviewed));
    assertEquals(
        Optional.of(local("2026-04-02T00:00")), due(reviewed, PetitionLimit.ASK_REEXAMINATION));
    var reexamining = reexamining(NOW);
    assertEquals(List.of(OFFICE, BUREAU, CITY, PROVINCE), reexamining.hands());
    assertEquals(Optional.of(local("2026-04-02T00:00")), due(reexamining, PetitionLimit.REEXAMINE));
    assertFalse(reexamining.isFinal(FACES, in(365)));
    refused(
        PetitionReason.NOT_IN_HAND,
        () ->
            opinion(reexamining, NOW)
                .decideReexamination(REVIEWER, ReviewOutcome.UPHELD, WORDS, NOW));
  }

  @Test
  void standsStillWhileAHearingIsHeld() {
    var hearing = opinion(reexamining(NOW), in(3)).beginHearing(REEXAMINER, WORDS).after();
    assertEquals(PetitionStatus.HEARING, hearing.status());
    assertEquals(Optional.empty(), due(hearing, PetitionLimit.REEXAMINE));
    assertEquals(Optional.empty(), hearing.dueTold());
    refused(
        PetitionReason.ILLEGAL_PETITION_MOVE,
        () ->
            opinion(hearing, in(4))
                .decideReexamination(REEXAMINER, ReviewOutcome.UPHELD, WORDS, in(4)));
    var heard = opinion(hearing, in(13)).endHearing(REEXAMINER, WORDS).after();
    assertEquals(Optional.of(local("2026-04-14T00:00")), due(heard, PetitionLimit.REEXAMINE));
    assertEquals(due(heard, PetitionLimit.REEXAMINE), heard.dueTold());
    assertEquals(
        "serve_time",
        field(() ->
            opinion(heard, in(14))
                .decideReexamination(REEXAMINER, ReviewOutcome.UPHELD, WORDS, in(12))));
  }

  @Test
  void isFinalOnceReexamined() {
    var end = reexamined(NOW);
    assertEquals(List.of(), end.running());
    assertTrue(end.isFinal(FACES, NOW));
    var again =
        refused(
            PetitionReason.FINAL_OPINION_GIVEN,
            () -> opinion(end, NOW).askReexamination(CLERK, PROVINCE, WORDS, NOW));
    assertEquals(end.id().name(), again.details().get("petition"));
    refused(
        PetitionReason.FINAL_OPINION_GIVEN,
        () -> opinion(end, NOW).askReview(CLERK, CITY, WORDS, NOW));
    assertEquals(
        ReviewOutcome.CHANGED, ((PetitionState.Reexamined) end.state()).opinion().outcome());
  }

  @Test
  void isNeitherExtendedNorDecidedNorReviewedIfItIsNoClaim() {
    var p = accepted(PetitionKind.SUGGESTION, NOW);
    var at = opinion(p, NOW);
    refused(PetitionReason.NOT_OF_THIS_KIND, () -> at.extend(HANDLER, HEAD, MONTH, WORDS));
    refused(
        PetitionReason.NOT_OF_THIS_KIND,
        () -> at.decide(HANDLER, PetitionOutcome.SUPPORTED, WORDS, NOW));
    refused(PetitionReason.NOT_OF_THIS_KIND, () -> at.askReview(CLERK, CITY, WORDS, NOW));
    refused(
        PetitionReason.NOT_OF_THIS_KIND,
        () -> at.decideReview(REVIEWER, ReviewOutcome.UPHELD, WORDS, NOW));
    refused(
        PetitionReason.NOT_OF_THIS_KIND, () -> at.askReexamination(CLERK, PROVINCE, WORDS, NOW));
    refused(PetitionReason.NOT_OF_THIS_KIND, () -> at.beginHearing(REEXAMINER, WORDS));
    refused(PetitionReason.NOT_OF_THIS_KIND, () -> at.endHearing(REEXAMINER, WORDS));
    refused(
        PetitionReason.NOT_OF_THIS_KIND,
        () -> at.decideReexamination(REEXAMINER, ReviewOutcome.UPHELD, WORDS, NOW));
  }

  @Test
  void isReviewedOnlyOnceAskedAndServedAfter() {
    var reviewing = reviewing(NOW);
    assertEquals(
        "serve_time",
        field(() ->
            opinion(reviewing, in(1))
                .decideReview(REVIEWER, ReviewOutcome.REVOKED, WORDS, NOW.minusSeconds(1))));
    refused(
        PetitionReason.ILLEGAL_PETITION_MOVE,
        () -> opinion(decided(NOW), NOW).decideReview(REVIEWER, ReviewOutcome.UPHELD, WORDS, NOW));
  }
}
