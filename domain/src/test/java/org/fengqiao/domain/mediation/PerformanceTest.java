package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.failedWithAPart;
import static org.fengqiao.domain.mediation.MediationFixtures.performance;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.RequestReason;
import org.junit.jupiter.api.Test;

/** Following up on whether an agreement is kept (履行回访). */
class PerformanceTest {
  private static final int MONEY = 1;
  private static final int APOLOGY = 2;

  private static Decided<Mediation> look(Mediation m, int term, boolean performed, Share... paid) {
    return performance(m, "P5D").follow(TOWN, 1, term, performed, List.of(paid), WORDS);
  }

  private static Term term(Mediation m, int number) {
    return m.agreement(1).orElseThrow().term(number).orElseThrow();
  }

  private static void refusedPay(Reason reason, String field, Mediation m, Share... paid) {
    var refusal = refused(reason, () -> look(m, MONEY, false, paid));
    assertEquals(field, refusal.details().get("field"));
  }

  @Test
  void isPerformedOnceEachIsPaidInFull() {
    var m = look(settled(), MONEY, true, new Share(1, 50_000)).after();
    assertFalse(term(m, MONEY).isPerformed(), "what was paid tells, and not what was said");
    assertEquals(50_000, term(m, MONEY).paidFen(1));
    assertEquals(0, term(m, MONEY).openFen(1));
    assertEquals(25_000, term(m, MONEY).openFen(2));
    assertEquals(settled().running(), m.running());
    var nothing = look(m, MONEY, false).after();
    assertFalse(term(nothing, MONEY).isPerformed());
    var paid = look(nothing, MONEY, false, new Share(2, 25_000));
    assertTrue(term(paid.after(), MONEY).isPerformed());
    assertEquals(List.of(new ClockRun("CONFIRM", 1)), paid.after().running());
    assertFalse(paid.after().agreement(1).orElseThrow().isPerformed());
    assertTrue(look(paid.after(), APOLOGY, true).after().agreement(1).orElseThrow().isPerformed());
    assertEquals(
        new FollowUp(after("P5D"), TOWN.id(), true, List.of(new Share(2, 25_000)), WORDS),
        term(paid.after(), MONEY).followUps().getLast());
  }

  @Test
  void isPerformedWhenItIsSaidWhereNoMoneyIsDue() {
    var m = look(settled(), APOLOGY, false).after();
    assertFalse(term(m, APOLOGY).isPerformed());
    var done = look(m, APOLOGY, true).after();
    assertTrue(term(done, APOLOGY).isPerformed());
    assertEquals(2, term(done, APOLOGY).followUps().size());
    assertEquals(settled().running(), done.running(), "the other term's time runs on");
    refused(MediationReason.TERM_PERFORMED, () -> look(done, APOLOGY, true));
  }

  @Test
  void isPaidNoMoreThanWasAgreedOn() {
    var m = look(settled(), MONEY, false, new Share(1, 20_000)).after();
    refusedPay(MediationReason.MORE_THAN_AGREED, "paid[0].fen", m, new Share(1, 30_001));
    refusedPay(
        MediationReason.MORE_THAN_AGREED,
        "paid[1].fen",
        m,
        new Share(2, 25_000),
        new Share(1, Long.MAX_VALUE));
    assertEquals(
        50_000, term(look(m, MONEY, false, new Share(1, 30_000)).after(), MONEY).paidFen(1));
  }

  @Test
  void isPaidToWhoHasAShareAndOnceAtATime() {
    refusedPay(RequestReason.INVALID_FIELD, "paid[0].party", settled(), new Share(3, 1));
    refusedPay(
        RequestReason.INVALID_FIELD, "paid[1].party", settled(), new Share(1, 1), new Share(1, 1));
    var refusal =
        refused(RequestReason.INVALID_FIELD, () -> look(settled(), APOLOGY, true, new Share(1, 1)));
    assertEquals("paid[0].party", refusal.details().get("field"));
  }

  @Test
  void isFollowedUpInAnyStateOnceInEffect() {
    var m = look(failedWithAPart(), MONEY, false, new Share(1, 50_000)).after();
    assertEquals(MediationStatus.FAILED, m.status());
    assertEquals(50_000, term(m, MONEY).paidFen(1));
    refused(MediationReason.NOT_IN_EFFECT, () -> look(agreed(), MONEY, false));
    var dropped = agreements(agreed(), "P2D").drop(TOWN, WORDS).after();
    refused(MediationReason.NOT_IN_EFFECT, () -> look(dropped, MONEY, false));
  }

  @Test
  void isOfATermThatIsThereAndForTheOrganizationAlone() {
    for (int none : List.of(0, 2)) {
      refused(
          MediationReason.AGREEMENT_NOT_FOUND,
          () -> performance(settled(), "P5D").follow(TOWN, none, 1, true, List.of(), WORDS));
    }
    for (int none : List.of(0, 3)) {
      var refusal = refused(MediationReason.TERM_NOT_FOUND, () -> look(settled(), none, true));
      assertEquals(
          settled().id().name() + "/agreements/1/terms/" + none, refusal.details().get("name"));
    }
    refused(
        MediationReason.NOT_THE_ORGANIZATION,
        () -> performance(settled(), "P5D").follow(VILLAGER, 1, 1, true, List.of(), WORDS));
  }

  @Test
  void isFollowedUpSoOftenAndNoMore() {
    var m = settled();
    for (int i = 0; i < Term.MOST_FOLLOW_UPS; i++) {
      m = look(m, MONEY, false).after();
    }
    var last = m;
    var refusal = refused(MediationReason.TOO_MANY_OF_A_MEDIATION, () -> look(last, MONEY, false));
    assertEquals("follow-ups", refusal.details().get("of"));
    var paid = new Share[] {new Share(1, 50_000), new Share(2, 25_000)};
    var done = settled();
    for (int i = 1; i < Term.MOST_FOLLOW_UPS; i++) {
      done = look(done, MONEY, false).after();
    }
    var kept = look(done, MONEY, false, paid).after();
    refused(MediationReason.TERM_PERFORMED, () -> look(kept, MONEY, false));
    assertEquals(Optional.of(1), last.runningLimits().getFirst().term());
  }
}
