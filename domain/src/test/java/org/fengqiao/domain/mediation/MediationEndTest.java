package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.TERMS;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.signedByAll;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.junit.jupiter.api.Test;

/** What an end does to the times that run, to the mediators and to what was agreed on. */
class MediationEndTest {
  private static final List<ClockRun> KEEPING =
      List.of(new ClockRun("PERFORM", 1), new ClockRun("CONFIRM", 1));

  private enum End {
    DECLINED,
    WITHDRAWN,
    FAILED,
    REFUSED,
    SETTLED
  }

  private static Decided<Mediation> end(End end, MediationAt at) {
    return switch (end) {
      case DECLINED -> at.decline(TOWN, 3, DeclineCause.UNWILLING, WORDS);
      case WITHDRAWN -> at.withdraw(TOWN, WORDS);
      case FAILED -> at.fail(TOWN, WORDS);
      case REFUSED -> at.refuse(TOWN, RefusalCause.TAKEN_ELSEWHERE, WORDS);
      case SETTLED -> signedByAll(at.m(), "P3D");
    };
  }

  /** A part is in effect; mediation of the rest goes on. */
  private static Mediation partlySettled() {
    var part = agreements(underWay(), "P1D").agree(TOWN, written(false, TERMS)).after();
    return signedByAll(part, "P2D").after();
  }

  @Test
  void stopsItsOwnTimesAndLetsItsMediatorsGo() {
    var ends =
        Map.of(
            applied(), List.of(End.DECLINED, End.WITHDRAWN, End.REFUSED),
            accepted(), List.of(End.DECLINED, End.WITHDRAWN, End.FAILED),
            underWay(), List.of(End.DECLINED, End.WITHDRAWN, End.FAILED),
            agreed(), List.of(End.DECLINED, End.WITHDRAWN));
    ends.forEach((m, all) -> {
      for (var end : all) {
        var decided = end(end, at(m, "P3D"));
        assertEquals(List.of(), decided.after().running(), m.status().name());
        assertEquals(Optional.of(List.of()), decided.wakes(), m.status().name());
        assertEquals(List.of(), decided.after().inHand(), m.status().name());
        assertEquals(Optional.of(after("P3D")), decided.after().state().endTime());
      }
    });
  }

  @Test
  void leavesItsMediatorsInHandUntilThen() {
    assertEquals(List.of(), applied().inHand());
    assertEquals(List.of(MEDIATOR), underWay().inHand());
    assertEquals(List.of(MEDIATOR), agreed().inHand());
    var settled = end(End.SETTLED, at(agreed(), "P3D")).after();
    assertEquals(List.of(), settled.inHand());
    assertEquals(List.of(MEDIATOR), settled.panel().sitting());
  }

  @Test
  void letsWhatWaitsForSignaturesFall() {
    for (var end : List.of(End.DECLINED, End.WITHDRAWN)) {
      var m = end(end, at(agreed(), "P3D")).after();
      var agreement = m.agreement(1).orElseThrow();
      assertEquals(Optional.of(WORDS), agreement.dropped());
      assertFalse(agreement.stands());
      assertFalse(agreement.isInEffect());
      assertEquals(0, m.settledFen());
    }
  }

  @Test
  void leavesWhatIsInEffectAsItIs() {
    var part = partlySettled();
    for (var end : List.of(End.DECLINED, End.WITHDRAWN, End.FAILED)) {
      var m = end(end, at(part, "P3D")).after();
      assertEquals(part.agreements(), m.agreements());
      assertEquals(75_000, m.settledFen());
      assertEquals(KEEPING, m.running());
    }
  }

  @Test
  void letsTheSecondAgreementFallAndTheFirstStand() {
    var two = agreements(partlySettled(), "P2D").agree(TOWN, written(true, TERMS)).after();
    assertEquals(150_000, two.settledFen());
    var m = end(End.DECLINED, at(two, "P3D")).after();
    assertTrue(m.agreement(1).orElseThrow().isInEffect());
    assertFalse(m.agreement(2).orElseThrow().stands());
    assertEquals(75_000, m.settledFen());
    assertEquals(KEEPING, m.running());
  }

  @Test
  void stopsTheTimeToMediateOnceTheWholeIsSettledAndBeginsThoseOfTheAgreement() {
    var m = end(End.SETTLED, at(agreed(), "P3D")).after();
    assertEquals(MediationStatus.SETTLED, m.status());
    assertEquals(KEEPING, m.running());
  }

  @Test
  void keepsTheTimeToMediateWhileAPartIsLeft() {
    var m = partlySettled();
    assertEquals(MediationStatus.UNDER_WAY, m.status());
    assertEquals(new ClockRun("MEDIATE", 1), m.running().getFirst());
    assertEquals(KEEPING, m.running().subList(1, 3));
    assertEquals(List.of(MEDIATOR), m.inHand());
  }
}
