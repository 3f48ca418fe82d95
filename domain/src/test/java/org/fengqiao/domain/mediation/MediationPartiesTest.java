package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.EMPLOYER;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.OTHER_WORDS;
import static org.fengqiao.domain.mediation.MediationFixtures.SECOND;
import static org.fengqiao.domain.mediation.MediationFixtures.TERMS;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.begun;
import static org.fengqiao.domain.mediation.MediationFixtures.chosen;
import static org.fengqiao.domain.mediation.MediationFixtures.failed;
import static org.fengqiao.domain.mediation.MediationFixtures.invalid;
import static org.fengqiao.domain.mediation.MediationFixtures.oral;
import static org.fengqiao.domain.mediation.MediationFixtures.panel;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.party;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.fengqiao.domain.mediation.MediationFixtures.told;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.fengqiao.domain.mediation.MediationFixtures.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.clocks.Budget;
import org.junit.jupiter.api.Test;

class MediationPartiesTest {
  private static Mediation withAFourth(Mediation m) {
    return parties(m, "PT3H").enter(TOWN, List.of(told(Side.THIRD_PARTY, 4, 7L))).after();
  }

  @Test
  void numbersOnWhoComesLater() {
    var m = withAFourth(applied());
    assertEquals(words(4), party(m, 4).words());
    assertEquals(150_007, m.parties().claimedFen());
    var gone = parties(m, "PT4H").drop(TOWN, 4, WORDS).after();
    assertEquals(150_000, gone.parties().claimedFen());
    assertEquals(5, withAFourth(gone).parties().all().getLast().number());
  }

  @Test
  void asksWhoComesLaterForConsentBeforeAnotherMediatorOrMoreTimeIsGiven() {
    var m = withAFourth(underWay());
    var missing =
        refused(
            MediationReason.CONSENT_MISSING, () -> panel(m, "P1D").assign(TOWN, chosen(SECOND)));
    assertEquals(m.id().name() + "/parties/4", missing.details().get("party"));
    refused(
        MediationReason.CONSENT_MISSING,
        () -> at(m, "P1D").extend(TOWN, Budget.parse("1d"), WORDS));
    var consented = parties(m, "P1D").consent(TOWN, List.of(4)).after();
    assertEquals(2, panel(consented, "P1D").assign(TOWN, chosen(SECOND)).after().inHand().size());
  }

  @Test
  void keepsNoMorePartiesThanOneMediationCan() {
    var m = applied();
    for (int i = 0; i < 4; i++) {
      m =
          parties(m, "PT1H")
              .enter(TOWN, Collections.nCopies(100, told(Side.APPLICANT, 5, 1L)))
              .after();
    }
    var most = m;
    var refusal =
        refused(
            MediationReason.TOO_MANY_PARTIES,
            () ->
                parties(most, "PT1H")
                    .enter(TOWN, Collections.nCopies(98, told(Side.APPLICANT, 5, 1L))));
    assertEquals("500", refusal.details().get("most"));
    var full =
        parties(most, "PT1H")
            .enter(TOWN, Collections.nCopies(97, told(Side.APPLICANT, 5, 1L)))
            .after();
    assertEquals(500, full.parties().all().size());
  }

  @Test
  void refusesClaimsThatNobodyCouldAddUp() {
    var refusal =
        refused(
            MediationReason.SUM_TOO_LARGE,
            () ->
                parties(applied(), "PT1H")
                    .enter(
                        TOWN,
                        List.of(
                            told(Side.APPLICANT, 4, Long.MAX_VALUE - 150_000),
                            told(Side.APPLICANT, 5, 1L))));
    assertEquals("parties[1].claimed_fen", refusal.details().get("field"));
    var changed =
        refused(
            MediationReason.SUM_TOO_LARGE,
            () ->
                parties(applied(), "PT1H")
                    .changeClaim(TOWN, 1, Optional.of(Long.MAX_VALUE - 49_999)));
    assertEquals("claimed_fen", changed.details().get("field"));
    var most =
        parties(applied(), "PT1H")
            .changeClaim(TOWN, 1, Optional.of(Long.MAX_VALUE - 50_000))
            .after();
    assertEquals(Long.MAX_VALUE, most.parties().claimedFen());
  }

  @Test
  void changesAClaimDownToWhatIsAgreedOnAndNoFurther() {
    var m = settledInPart();
    var refusal =
        refused(
            MediationReason.MORE_THAN_CLAIMED,
            () -> parties(m, "P2D").changeClaim(TOWN, 1, Optional.of(49_999L)));
    assertEquals("claimed_fen", refusal.details().get("field"));
    var least = parties(m, "P2D").changeClaim(TOWN, 1, Optional.of(50_000L)).after();
    assertEquals(Optional.of(50_000L), party(least, 1).claimedFen());
    var none = parties(m, "P2D").changeClaim(TOWN, 1, Optional.empty()).after();
    assertEquals(Optional.empty(), party(none, 1).claimedFen());
    assertEquals(50_000, none.parties().claimedFen());
  }

  private static Mediation settledInPart() {
    return agreements(underWay(), "P1D").agree(TOWN, oral(false, TERMS)).after();
  }

  @Test
  void letsOneConsentForThoseHeRepresents() {
    var m = parties(applied(), "PT1H").nameRepresentative(TOWN, 1, List.of(2)).after();
    assertEquals(Optional.of(1), party(m, 2).representedBy());
    assertEquals(party(m, 1), m.parties().speaker(party(m, 2)));
    assertEquals(List.of(1, 3), m.parties().speakers().stream().map(Party::number).toList());
    var consented = parties(m, "PT1H").consent(TOWN, List.of(1, 3)).after();
    assertEquals(List.of(), consented.parties().unconsented());
    assertEquals(Optional.empty(), party(consented, 2).consented());
  }

  @Test
  void keepsTheConsentOfWhoIsRepresentedLater() {
    var m = parties(applied(), "PT1H").consent(TOWN, List.of(1)).after();
    var named = parties(m, "PT1H").nameRepresentative(TOWN, 2, List.of(1)).after();
    assertEquals(List.of(2, 3), named.parties().unconsented().stream().map(Party::number).toList());
  }

  @Test
  void namesARepresentativeOfTheSameSideWhoSpeaksForHimself() {
    var m =
        parties(applied(), "PT1H")
            .enter(TOWN, List.of(told(Side.APPLICANT, 4, 1L), told(Side.APPLICANT, 5, 1L)))
            .after();
    invalid("represented[0]", () -> parties(m, "PT2H").nameRepresentative(TOWN, 1, List.of(3)));
    invalid("represented[1]", () -> parties(m, "PT2H").nameRepresentative(TOWN, 1, List.of(2, 1)));
    refused(
        MediationReason.PARTY_NOT_FOUND,
        () -> parties(m, "PT2H").nameRepresentative(TOWN, 6, List.of(1)));
    refused(
        MediationReason.PARTY_NOT_FOUND,
        () -> parties(m, "PT2H").nameRepresentative(TOWN, 1, List.of(0)));
    var named = parties(m, "PT2H").nameRepresentative(TOWN, 1, List.of(2, 4)).after();
    invalid("representative", () -> parties(named, "PT2H").nameRepresentative(TOWN, 2, List.of(5)));
    invalid("represented[0]", () -> parties(named, "PT2H").nameRepresentative(TOWN, 5, List.of(1)));
    var other = parties(named, "PT2H").nameRepresentative(TOWN, 5, List.of(2, 4)).after();
    assertEquals(Optional.of(5), party(other, 4).representedBy());
    var left = parties(other, "PT3H").drop(TOWN, 1, WORDS).after();
    refused(
        MediationReason.PARTY_LEFT,
        () -> parties(left, "PT4H").nameRepresentative(TOWN, 1, List.of(2)));
    refused(
        MediationReason.PARTY_LEFT,
        () -> parties(left, "PT4H").nameRepresentative(TOWN, 5, List.of(1)));
  }

  @Test
  void consentsOnce() {
    var m = parties(applied(), "PT1H").consent(TOWN, List.of(2)).after();
    assertEquals(Optional.of(after("PT1H")), party(m, 2).consented());
    var twice =
        refused(
            MediationReason.CONSENTED_BEFORE,
            () -> parties(m, "PT2H").consent(TOWN, List.of(1, 2)));
    assertEquals(m.id().name() + "/parties/2", twice.details().get("party"));
    refused(MediationReason.PARTY_NOT_FOUND, () -> parties(m, "PT2H").consent(TOWN, List.of(4)));
    var left = parties(m, "PT2H").drop(TOWN, 1, WORDS).after();
    refused(MediationReason.PARTY_LEFT, () -> parties(left, "PT3H").consent(TOWN, List.of(1)));
  }

  @Test
  void keepsTheLastOfASideAndWhoSpeaksForOthers() {
    var m = withAFourth(applied());
    var needed =
        refused(MediationReason.PARTY_NEEDED, () -> parties(m, "PT4H").drop(TOWN, 3, WORDS));
    assertEquals("DECLINE,WITHDRAW", needed.details().get("legal"));
    assertFalse(party(parties(m, "PT4H").drop(TOWN, 4, WORDS).after(), 4).stands());
    var named = parties(m, "PT4H").nameRepresentative(TOWN, 1, List.of(2)).after();
    refused(MediationReason.PARTY_NEEDED, () -> parties(named, "PT4H").drop(TOWN, 1, WORDS));
    var without = parties(named, "PT4H").drop(TOWN, 2, OTHER_WORDS).after();
    assertEquals(Optional.of(new Party.Left(after("PT4H"), OTHER_WORDS)), party(without, 2).left());
    refused(MediationReason.PARTY_LEFT, () -> parties(without, "PT5H").drop(TOWN, 2, WORDS));
    refused(MediationReason.PARTY_NEEDED, () -> parties(without, "PT5H").drop(TOWN, 1, WORDS));
  }

  @Test
  void asksNothingOfWhoLeft() {
    var m = parties(underWay(), "PT3H").drop(TOWN, 2, WORDS).after();
    refused(
        MediationReason.PARTY_LEFT, () -> parties(m, "PT4H").changeClaim(TOWN, 2, Optional.of(1L)));
    assertEquals(List.of(), m.parties().unconsented());
    var settled = parties(settledInPart(), "P2D").drop(TOWN, 2, WORDS).after();
    assertEquals(25_000, settled.settledFen(2));
  }

  @Test
  void tellsTheUnitsAmongThePartiesThatStand() {
    assertEquals(Set.of(EMPLOYER), applied().parties().units());
    var other =
        parties(applied(), "PT1H").enter(TOWN, List.of(told(Side.RESPONDENT, 4, 1L))).after();
    assertEquals(Set.of(), parties(other, "PT2H").drop(TOWN, 3, WORDS).after().parties().units());
  }

  @Test
  void erasesAPartyInEveryStateAndNamesWhatIsDestroyed() {
    var handedOff =
        at(failed(NEIGHBOURS), "P4D").handOff(TOWN, LegalRoute.COURT, false, WORDS).after();
    var refused = at(applied(), "PT1H").refuse(TOWN, RefusalCause.DECIDED, WORDS).after();
    for (var m :
        List.of(
            applied(),
            accepted(),
            underWay(),
            agreed(),
            settled(),
            failed(NEIGHBOURS),
            refused,
            handedOff)) {
      var decided = parties(m, "P9D").erase(1);
      assertEquals(
          List.of(new MediationFact.PartyErased(1), new MediationFact.ContentErased(words(1).id())),
          decided.facts());
      assertEquals(Optional.of(words(1).id()), decided.facts().getLast().erases());
      assertEquals(List.of(), party(decided.after(), 1).known());
      assertEquals(party(m, 1).claimedFen(), party(decided.after(), 1).claimedFen());
      assertEquals(m.state(), decided.after().state());
      assertEquals(m.running(), decided.after().running());
      assertEquals(m.settledFen(), decided.after().settledFen());
    }
  }

  @Test
  void erasesWhyOneLeftAsWellThoughHeWasErasedBefore() {
    var left = parties(applied(), "PT1H").drop(TOWN, 2, OTHER_WORDS).after();
    var gone = new MediationFact.PartyErased(2);
    var why = new MediationFact.ContentErased(OTHER_WORDS.id());
    assertEquals(
        List.of(gone, new MediationFact.ContentErased(words(2).id()), why),
        parties(left, "PT2H").erase(2).facts());
    var erased = parties(applied(), "PT1H").erase(2).after();
    var leftThen = parties(erased, "PT2H").drop(TOWN, 2, OTHER_WORDS).after();
    assertEquals(List.of(gone, why), parties(leftThen, "PT3H").erase(2).facts());
  }

  @Test
  void erasesAPartyOnce() {
    var m = parties(applied(), "PT1H").erase(1).after();
    refused(MediationReason.PARTY_ERASED, () -> parties(m, "PT2H").erase(1));
    refused(MediationReason.PARTY_NOT_FOUND, () -> parties(m, "PT2H").erase(4));
    assertEquals(List.of(), party(m, 1).known());
  }

  @Test
  void givesItToNobodyBeforeAllConsented() {
    var m =
        at(begun(NEIGHBOURS, MediationFixtures.threeParties(), REPORTED).after(), "PT1H")
            .accept(TOWN)
            .after();
    var two = parties(m, "PT1H").consent(TOWN, List.of(1, 3)).after();
    var missing =
        refused(
            MediationReason.CONSENT_MISSING,
            () -> panel(two, "PT2H").assign(TOWN, chosen(MediationFixtures.MEDIATOR)));
    assertEquals(m.id().name() + "/parties/2", missing.details().get("party"));
    assertEquals("1", missing.details().get("count"));
  }
}
