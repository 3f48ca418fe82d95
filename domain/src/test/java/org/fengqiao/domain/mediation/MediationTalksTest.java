package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.OTHER_WORDS;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.assigned;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.invalid;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.talks;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MediationTalksTest {
  @Test
  void keepsWhoWasThereAndWhatWasSaid() {
    var m = talks(underWay(), "P1D").hold(TOWN, after("PT20H"), List.of(1, 3), WORDS).after();
    var again = talks(m, "P2D").hold(TOWN, after("P2D"), List.of(2), OTHER_WORDS).after();
    assertEquals(
        List.of(
            new Hearing(1, after("PT20H"), WORDS, List.of(1, 3), TOWN.id()),
            new Hearing(2, after("P2D"), OTHER_WORDS, List.of(2), TOWN.id())),
        again.talks().hearings());
    assertEquals(underWay().state(), again.state());
  }

  @Test
  void isHeldBetweenAcceptanceAndNow() {
    var at = talks(underWay(), "P1D");
    for (var wrong : List.of("PT59M59S", "P1DT1S")) {
      invalid("held_time", () -> at.hold(TOWN, after(wrong), List.of(1), WORDS));
    }
    at.hold(TOWN, after("PT1H"), List.of(1), WORDS);
    at.hold(TOWN, after("P1D"), List.of(1), WORDS);
  }

  @Test
  void countsTheTimeBelowOnceItWasRaised() {
    var raised = at(underWay(), "P2D").raise(TOWN, AT_DISTRICT, WORDS).after();
    var above = assigned(at(raised, "P3D").accept(DISTRICT).after(), MEDIATOR);
    assertEquals(
        1,
        talks(above, "P4D")
            .hold(DISTRICT, after("PT3H"), List.of(1), WORDS)
            .after()
            .talks()
            .hearings()
            .size());
  }

  @Test
  void isHeldWithPartiesThatStand() {
    var left = parties(underWay(), "PT3H").drop(TOWN, 2, WORDS).after();
    refused(
        MediationReason.PARTY_NOT_FOUND,
        () -> talks(left, "P1D").hold(TOWN, after("P1D"), List.of(1, 9), WORDS));
    refused(
        MediationReason.PARTY_LEFT,
        () -> talks(left, "P1D").hold(TOWN, after("P1D"), List.of(1, 2), WORDS));
  }

  @Test
  void keepsTheLastAnswerOfEachParty() {
    var m = talks(underWay(), "P1D").propose(TOWN, WORDS).after();
    m = talks(m, "P1D").propose(TOWN, OTHER_WORDS).after();
    m = talks(m, "P2D").answer(TOWN, 1, 3, false).after();
    m = talks(m, "P2D").answer(TOWN, 1, 1, true).after();
    m = talks(m, "P2D").answer(TOWN, 1, 2, false).after();
    m = talks(m, "P3D").answer(TOWN, 1, 3, true).after();
    m = talks(m, "P3D").answer(TOWN, 2, 1, true).after();
    m = talks(m, "P3D").answer(TOWN, 2, 1, false).after();
    assertEquals(
        List.of(
            new Proposal(1, WORDS, after("P1D"), List.of(1, 3), List.of(2)),
            new Proposal(2, OTHER_WORDS, after("P1D"), List.of(), List.of(1))),
        m.talks().proposals());
  }

  @Test
  void isAnsweredByPartiesThatStandToWhatWasProposed() {
    var m = parties(underWay(), "PT3H").drop(TOWN, 2, WORDS).after();
    var proposed = talks(m, "P1D").propose(TOWN, WORDS).after();
    for (int none : List.of(0, 2)) {
      var refusal =
          refused(
              MediationReason.PROPOSAL_NOT_FOUND,
              () -> talks(proposed, "P1D").answer(TOWN, none, 1, true));
      assertEquals(m.id().name() + "/proposals/" + none, refusal.details().get("name"));
    }
    refused(MediationReason.PARTY_NOT_FOUND, () -> talks(proposed, "P1D").answer(TOWN, 1, 4, true));
    refused(MediationReason.PARTY_LEFT, () -> talks(proposed, "P1D").answer(TOWN, 1, 2, true));
  }

  @Test
  void putsDownWhatNobodyDisputesInPlaceOfWhatWasBefore() {
    var m = talks(underWay(), "P1D").recordFacts(TOWN, WORDS).after();
    assertEquals(Optional.of(WORDS), m.talks().facts());
    assertEquals(
        Optional.of(OTHER_WORDS),
        talks(m, "P2D").recordFacts(TOWN, OTHER_WORDS).after().talks().facts());
  }

  @Test
  void keepsSoManySessionsAndProposalsAndNoMore() {
    UnaryOperator<Mediation> hold =
        m -> talks(m, "P1D").hold(TOWN, after("P1D"), List.of(1), WORDS).after();
    UnaryOperator<Mediation> propose = m -> talks(m, "P1D").propose(TOWN, WORDS).after();
    var moves = Map.of("hearings", hold, "proposals", propose);
    moves.forEach((of, move) -> {
      var m = underWay();
      for (int i = 0; i < Mediation.MOST; i++) {
        m = move.apply(m);
      }
      var full = m;
      var refusal = refused(MediationReason.TOO_MANY_OF_A_MEDIATION, () -> move.apply(full));
      assertEquals(of, refusal.details().get("of"));
    });
  }
}
