package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.DIVORCE;
import static org.fengqiao.domain.mediation.MediationFixtures.OTHER_WORDS;
import static org.fengqiao.domain.mediation.MediationFixtures.TERMS;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.endOf;
import static org.fengqiao.domain.mediation.MediationFixtures.oral;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.fengqiao.domain.mediation.MediationFixtures.signedByAll;
import static org.fengqiao.domain.mediation.MediationFixtures.term;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.RequestReason;
import org.junit.jupiter.api.Test;

class MediationAgreementTest {
  private static Agreement first(Mediation m) {
    return m.agreement(1).orElseThrow();
  }

  private static void refusedTerm(
      Reason reason, String field, MediationAgreementAt.TermTold... terms) {
    var refusal =
        refused(
            reason, () -> agreements(underWay(), "P1D").agree(TOWN, written(true, List.of(terms))));
    assertEquals(field, refusal.details().get("field"));
  }

  @Test
  void isInEffectAtOnceWhenItIsOral() {
    var m = agreements(underWay(), "P1D").agree(TOWN, oral(true, TERMS)).after();
    assertEquals(new MediationState.Settled(after("P1D")), m.state());
    assertEquals(Optional.of(after("P1D")), first(m).effectTime());
    assertEquals(List.of(new ClockRun("PERFORM", 1)), m.running());
    assertEquals(Optional.of(endOf("2026-12-04")), m.limits().getLast().limit().toldDue());
    assertEquals(Optional.of(1), m.limits().getLast().agreement());
    assertEquals(Optional.of(1), m.limits().getLast().term());
    assertEquals(75_000, m.settledFen());
    assertEquals(50_000, m.settledFen(1));
  }

  @Test
  void bindsNobodyWhoWasNotAsked() {
    var late = MediationFixtures.threeParties().subList(0, 1);
    var m = MediationFixtures.parties(underWay(), "PT5H").enter(TOWN, late).after();
    MediationFixtures.refused(
        MediationReason.CONSENT_MISSING, () -> agreements(m, "P1D").agree(TOWN, oral(true, TERMS)));
  }

  @Test
  void waitsForItsSignaturesWhenItIsWritten() {
    var m = agreed();
    assertEquals(MediationStatus.AGREED, m.status());
    assertFalse(first(m).isInEffect());
    assertFalse(first(m).isPerformed());
    assertEquals(after("P1D"), first(m).time());
    assertEquals(List.of(new ClockRun("MEDIATE", 1)), m.running());
    assertEquals(75_000, m.settledFen());
  }

  @Test
  void beginsItsTimesWhenItTakesEffect() {
    var m = settled();
    assertEquals(List.of(new ClockRun("PERFORM", 1), new ClockRun("CONFIRM", 1)), m.running());
    assertEquals(
        List.of(Optional.of(endOf("2026-12-04")), Optional.of(endOf("2026-12-21"))),
        m.runningLimits().stream().map(one -> one.limit().toldDue()).toList());
    assertEquals(
        List.of(new ClockRun("PERFORM", 1)), settled(DIVORCE).running(), "no court confirms it");
  }

  @Test
  void givesATermThatIsLateAlreadyADay() {
    var soon = List.of(term(3, Optional.of("2026-11-20"), new Share(1, 1)));
    var waiting = agreements(underWay(), "P1D").agree(TOWN, written(true, soon)).after();
    for (var day : List.of("P2D", "P5D")) {
      var m = signedByAll(waiting, day).after();
      var due = day.equals("P2D") ? "2026-11-23" : "2026-11-24";
      assertEquals(Optional.of(endOf(due)), m.runningLimits().getFirst().limit().toldDue(), day);
    }
  }

  @Test
  void goesBackToMediationAndCountsWhenItIsPartial() {
    for (var form : List.of(written(false, TERMS), oral(false, TERMS))) {
      var made = agreements(underWay(), "P1D").agree(TOWN, form).after();
      var m = made.status() == MediationStatus.AGREED ? signedByAll(made, "P1D").after() : made;
      assertEquals(MediationStatus.UNDER_WAY, m.status());
      assertTrue(first(m).isInEffect());
      assertEquals(75_000, m.settledFen());
      var rest = agreements(m, "P2D").agree(TOWN, oral(true, TERMS)).after();
      assertEquals(MediationStatus.SETTLED, rest.status());
      assertEquals(150_000, rest.settledFen());
      assertEquals(100_000, rest.settledFen(1));
    }
  }

  @Test
  void fallsThroughAndLetsMediationGoOn() {
    var m = agreements(agreed(), "P2D").drop(TOWN, OTHER_WORDS).after();
    assertEquals(MediationStatus.UNDER_WAY, m.status());
    assertEquals(Optional.of(OTHER_WORDS), first(m).dropped());
    assertEquals(0, m.settledFen());
    assertEquals(List.of(new ClockRun("MEDIATE", 1)), m.running());
    var next = agreements(m, "P3D").agree(TOWN, written(true, TERMS)).after();
    assertEquals(2, next.agreements().getLast().number());
    assertEquals(75_000, signedByAll(next, "P3D").after().settledFen());
  }

  @Test
  void isAgreedOnTenTimesAndNoMore() {
    var m = underWay();
    for (int i = 0; i < Mediation.MOST_AGREEMENTS; i++) {
      var made = agreements(m, "P1D").agree(TOWN, written(true, TERMS)).after();
      m = agreements(made, "P1D").drop(TOWN, WORDS).after();
    }
    var last = m;
    var refusal =
        refused(
            MediationReason.TOO_MANY_OF_A_MEDIATION,
            () -> agreements(last, "P1D").agree(TOWN, oral(true, TERMS)));
    assertEquals("10", refusal.details().get("most"));
  }

  @Test
  void isAmongPartiesThatStand() {
    refused(
        MediationReason.PARTY_NOT_FOUND,
        () ->
            agreements(underWay(), "P1D")
                .agree(TOWN, oral(true, List.of(term(4, Optional.empty())))));
    refused(
        MediationReason.PARTY_NOT_FOUND,
        () ->
            agreements(underWay(), "P1D")
                .agree(TOWN, oral(true, List.of(term(3, Optional.empty(), new Share(4, 1))))));
    var left = parties(underWay(), "PT3H").drop(TOWN, 2, WORDS).after();
    refused(
        MediationReason.PARTY_LEFT, () -> agreements(left, "P1D").agree(TOWN, oral(true, TERMS)));
    refused(
        MediationReason.PARTY_LEFT,
        () -> agreements(left, "P1D").agree(TOWN, oral(true, List.of(term(2, Optional.empty())))));
  }

  @Test
  void namesWhatIsWrongWithATerm() {
    var good = term(3, Optional.of("2026-11-20"), new Share(1, 100_000));
    refusedTerm(
        RequestReason.INVALID_FIELD, "terms[1].due_date", good, term(3, Optional.of("2026-11-19")));
    refusedTerm(
        RequestReason.INVALID_FIELD, "terms[0].due_date", term(3, Optional.of("2126-12-01")));
    refusedTerm(
        RequestReason.INVALID_FIELD,
        "terms[0].shares[1].party",
        term(3, Optional.empty(), new Share(1, 1), new Share(1, 1)));
    refusedTerm(
        RequestReason.INVALID_FIELD,
        "terms[0].shares[0].party",
        term(3, Optional.empty(), new Share(3, 1)));
    refusedTerm(
        MediationReason.MORE_THAN_CLAIMED,
        "terms[1].shares[0].fen",
        good,
        term(2, Optional.empty(), new Share(1, 1)));
    refusedTerm(
        MediationReason.SUM_TOO_LARGE,
        "terms[1].shares[0].fen",
        good,
        term(2, Optional.empty(), new Share(3, Long.MAX_VALUE - 99_999)));
  }

  @Test
  void findsNoAgreementAndNoTermBesideThoseMade() {
    for (int none : List.of(-1, 0, 2)) {
      assertEquals(Optional.empty(), settled().agreement(none));
    }
    for (int none : List.of(-1, 0, 3)) {
      assertEquals(Optional.empty(), first(settled()).term(none));
    }
  }

  @Test
  void givesSharesAboveZeroOnly() {
    for (long fen : List.of(0L, -1L, Long.MIN_VALUE)) {
      assertThrows(IllegalArgumentException.class, () -> new Share(1, fen));
    }
    assertEquals(
        Long.MAX_VALUE,
        new Term(1, 3, WORDS, List.of(new Share(1, Long.MAX_VALUE)), Optional.empty(), List.of())
            .fen());
    assertEquals(0, new Term(1, 3, WORDS, List.of(), Optional.empty(), List.of()).fen());
    assertEquals(List.of(), first(agreed()).signatures());
  }
}
