package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.DISTRICT_ORGANIZATION;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.SECOND;
import static org.fengqiao.domain.mediation.MediationFixtures.TERMS;
import static org.fengqiao.domain.mediation.MediationFixtures.TEXT;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN_ORGANIZATION;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.assigned;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.invalid;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.sign;
import static org.fengqiao.domain.mediation.MediationFixtures.signedByAll;
import static org.fengqiao.domain.mediation.MediationFixtures.term;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Digest;
import org.junit.jupiter.api.Test;

/** How a written agreement comes into effect. */
class SigningTest {
  private static final Signer SEAL = new Signer.Seal(TOWN_ORGANIZATION);
  private static final Signer BY_MEDIATOR = new Signer.OfMediator(MEDIATOR);

  private static Signer by(int party) {
    return new Signer.OfParty(party);
  }

  private static Agreement first(Mediation m) {
    return m.agreement(1).orElseThrow();
  }

  @Test
  void isInEffectOnceEachPartyAMediatorAndTheSealSigned() {
    var all = List.of(SEAL, BY_MEDIATOR, by(1), by(2), by(3));
    for (var last : all) {
      var m = agreed();
      for (var signer : all) {
        if (!signer.equals(last)) {
          m = sign(m, signer, "P2D").after();
          assertEquals(MediationStatus.AGREED, m.status());
        }
      }
      var signed = sign(m, last, "P3D").after();
      assertEquals(new MediationState.Settled(after("P3D")), signed.state(), last.toString());
      assertEquals(Optional.of(after("P3D")), first(signed).effectTime());
      assertEquals(5, first(signed).signatures().size());
      assertEquals(
          new Signature(last, TEXT, after("P3D"), "S-1"), first(signed).signatures().getLast());
    }
  }

  @Test
  void needsOneMediatorOfSeveral() {
    var two = assigned(underWay(), SECOND);
    var waiting = agreements(two, "P1D").agree(TOWN, written(true, TERMS)).after();
    var m = waiting;
    for (var signer : List.of(SEAL, by(1), by(2), by(3))) {
      m = sign(m, signer, "P2D").after();
    }
    assertEquals(MediationStatus.AGREED, m.status());
    assertEquals(
        MediationStatus.SETTLED, sign(m, new Signer.OfMediator(SECOND), "P2D").after().status());
  }

  @Test
  void isSignedByTheRepresentativeForThoseHeRepresents() {
    var named = parties(underWay(), "PT3H").nameRepresentative(TOWN, 2, List.of(1)).after();
    var m = agreements(named, "P1D").agree(TOWN, written(true, TERMS)).after();
    invalid("party", () -> sign(m, by(1), "P2D"));
    var signed = m;
    for (var signer : List.of(SEAL, BY_MEDIATOR, by(3), by(2))) {
      signed = sign(signed, signer, "P2D").after();
    }
    assertEquals(MediationStatus.SETTLED, signed.status());
  }

  @Test
  void needsNoSignatureOfWhoLeft() {
    var left = parties(underWay(), "PT3H").drop(TOWN, 2, WORDS).after();
    var terms = List.of(term(3, Optional.empty(), new Share(1, 1)));
    var m = agreements(left, "P1D").agree(TOWN, written(true, terms)).after();
    refused(MediationReason.PARTY_LEFT, () -> sign(m, by(2), "P2D"));
    assertEquals(MediationStatus.SETTLED, signedByAll(m, "P2D").after().status());
  }

  @Test
  void isSignedOnceByEachWhoMay() {
    var m = sign(sign(agreed(), by(1), "P2D").after(), SEAL, "P2D").after();
    var twice = refused(MediationReason.SIGNED_BEFORE, () -> sign(m, by(1), "P2D"));
    assertEquals(m.id().name() + "/agreements/1", twice.details().get("agreement"));
    refused(MediationReason.SIGNED_BEFORE, () -> sign(m, SEAL, "P2D"));
    refused(MediationReason.PARTY_NOT_FOUND, () -> sign(m, by(4), "P2D"));
    refused(MediationReason.NOT_ITS_MEDIATOR, () -> sign(m, new Signer.OfMediator(SECOND), "P2D"));
    invalid("organization", () -> sign(m, new Signer.Seal(DISTRICT_ORGANIZATION), "P2D"));
    invalid("proof", () -> agreements(m, "P2D").sign(TOWN, by(2), TEXT, " "));
    var other =
        refused(
            MediationReason.OTHER_TEXT,
            () -> agreements(m, "P2D").sign(TOWN, by(2), Digest.of(new byte[1]), "S-1"));
    assertEquals("text_sha256", other.details().get("field"));
  }

  @Test
  void isSealedByTheOrganizationThatHasIt() {
    var raised = at(underWay(), "P2D").raise(TOWN, AT_DISTRICT, WORDS).after();
    var above = assigned(at(raised, "P3D").accept(DISTRICT).after(), MEDIATOR);
    var m = agreements(above, "P4D").agree(DISTRICT, written(true, TERMS)).after();
    invalid("organization", () -> sign(m, SEAL, "P4D"));
    assertEquals(MediationStatus.SETTLED, signedByAll(m, "P4D").after().status());
  }
}
