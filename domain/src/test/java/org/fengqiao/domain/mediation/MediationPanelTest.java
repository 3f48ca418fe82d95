package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.mediation.MediationFixtures.EMPLOYER;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.SECOND;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN_ORGANIZATION;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.assigned;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.chosen;
import static org.fengqiao.domain.mediation.MediationFixtures.panel;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MediationPanelTest {
  private static Supplier<String> ready(Mediation m) {
    return () -> {
      panel(m, "P1D").requireReady(TOWN);
      return "ready";
    };
  }

  @Test
  void wantsWhatTheDisputeIsAbout() {
    var m = panel(applied(), "PT1H").declareConflict(TOWN, SECOND, WORDS).after();
    assertEquals(
        new Wanted(
            TOWN_ORGANIZATION,
            Set.of(new Skill("law")),
            Set.of(new LanguageTag("zh-CN")),
            Set.of(EMPLOYER),
            Set.of(SECOND),
            m.id()),
        panel(m, "PT1H").wanted());
  }

  @Test
  void isUnderWayFromItsFirstMediatorOn() {
    var m = underWay();
    assertEquals(MediationStatus.UNDER_WAY, m.status());
    var one = m.panel().assigned().getFirst();
    assertEquals(MEDIATOR, one.mediator());
    assertEquals(after("PT2H"), one.time());
    assertEquals(new AssignmentReason(AssignmentBasis.BALANCE, 1, 0, Map.of()), one.reason());
    var two = assigned(m, SECOND);
    assertEquals(m.state(), two.state());
    assertEquals(List.of(MEDIATOR, SECOND), two.inHand());
  }

  @Test
  void saysWhyNobodyCanHaveIt() {
    var nobody = new Assignment.Verdict.Nobody(Map.of(RulingOut.ABSENT, 2, RulingOut.UNSKILLED, 5));
    var refusal =
        refused(MediationReason.NO_MEDIATOR, () -> panel(accepted(), "PT2H").assign(TOWN, nobody));
    assertEquals(
        Map.of(
            "mediation", accepted().id().name(), "ABSENT", "2", "UNSKILLED", "5", "legal", "RAISE"),
        refusal.details());
  }

  @Test
  void hasFiveMediatorsAtOnceAndNoMore() {
    var m = underWay();
    for (int n = 1; n < MediationPanelAt.MOST_MEDIATORS; n++) {
      assertEquals("ready", ready(m).get());
      m = assigned(m, new MediatorId(id(80 + n)));
    }
    var full = m;
    var refusal = refused(MediationReason.TOO_MANY_OF_A_MEDIATION, ready(full));
    assertEquals("mediators", refusal.details().get("of"));
    assertEquals("5", refusal.details().get("most"));
    refused(
        MediationReason.TOO_MANY_OF_A_MEDIATION,
        () -> panel(full, "P1D").assign(TOWN, chosen(new MediatorId(id(99)))));
  }

  @Test
  void isGivenToSoManyInItsWholeLifeAndNoMore() {
    var m = accepted();
    for (int n = 0; n < Mediation.MOST; n++) {
      m = panel(assigned(m, MEDIATOR), "P1D").release(TOWN, MEDIATOR, ReleaseCause.UNABLE).after();
    }
    var last = m;
    var refusal = refused(MediationReason.TOO_MANY_OF_A_MEDIATION, ready(last));
    assertEquals("assigned", refusal.details().get("of"));
  }

  @Test
  void isReadyInItsStateForItsOrganizationOnceAllConsented() {
    refused(MediationReason.ILLEGAL_MEDIATION_MOVE, ready(applied()));
    var unconsented = at(applied(), "PT1H").accept(TOWN).after();
    refused(MediationReason.CONSENT_MISSING, ready(unconsented));
    refused(
        MediationReason.NOT_THE_ORGANIZATION,
        () -> {
          panel(accepted(), "P1D").requireReady(VILLAGER);
          return "ready";
        });
    assertDoesNotThrow(() -> ready(accepted()).get());
  }

  @Test
  void waitsForAnotherWithoutItsLastMediator() {
    var two = assigned(underWay(), SECOND);
    var one = panel(two, "P1D").release(TOWN, MEDIATOR, ReleaseCause.ASKED_BY_PARTY).after();
    assertEquals(MediationStatus.UNDER_WAY, one.status());
    assertEquals(List.of(SECOND), one.inHand());
    var none = panel(one, "P1D").release(TOWN, SECOND, ReleaseCause.UNABLE).after();
    assertEquals(MediationStatus.ACCEPTED, none.status());
    assertEquals(
        Optional.of(new Assigned.Release(ReleaseCause.UNABLE, after("P1D"))),
        none.panel().assigned().getLast().released());
    assertEquals(two.running(), none.running());
    var again = assigned(none, MEDIATOR);
    assertEquals(List.of(MEDIATOR), again.inHand());
    assertEquals(3, again.panel().assigned().size());
  }

  @Test
  void isTakenOnlyFromWhoHasIt() {
    var refusal =
        refused(
            MediationReason.NOT_ITS_MEDIATOR,
            () -> panel(underWay(), "P1D").release(TOWN, SECOND, ReleaseCause.UNABLE));
    assertEquals(SECOND.name(), refusal.details().get("mediator"));
  }

  @Test
  void isTakenFromWhoHasAConflict() {
    var m = panel(underWay(), "P1D").declareConflict(TOWN, MEDIATOR, WORDS).after();
    assertEquals(MediationStatus.ACCEPTED, m.status());
    assertEquals(List.of(new Conflict(MEDIATOR, WORDS, after("P1D"))), m.panel().conflicts());
    assertEquals(
        Optional.of(new Assigned.Release(ReleaseCause.CONFLICT, after("P1D"))),
        m.panel().assigned().getLast().released());
    var other = panel(underWay(), "P1D").declareConflict(TOWN, SECOND, WORDS);
    assertEquals(1, other.facts().size());
    assertEquals(List.of(MEDIATOR), other.after().inHand());
    refused(
        MediationReason.ILLEGAL_MEDIATION_MOVE,
        () -> panel(agreed(), "P2D").declareConflict(TOWN, MEDIATOR, WORDS));
  }

  @Test
  void keepsNoMoreConflictsThanIsKept() {
    var m = applied();
    for (int n = 0; n < Mediation.MOST; n++) {
      m = panel(m, "PT1H").declareConflict(TOWN, SECOND, WORDS).after();
    }
    var last = m;
    refused(
        MediationReason.TOO_MANY_OF_A_MEDIATION,
        () -> panel(last, "PT1H").declareConflict(TOWN, SECOND, WORDS));
  }
}
