package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.SECOND;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.WAGES;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.assigned;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.begun;
import static org.fengqiao.domain.mediation.MediationFixtures.endOf;
import static org.fengqiao.domain.mediation.MediationFixtures.failed;
import static org.fengqiao.domain.mediation.MediationFixtures.invalid;
import static org.fengqiao.domain.mediation.MediationFixtures.panel;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.told;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Budget;
import org.junit.jupiter.api.Test;

class MediationTest {
  private static final ClockRun ACCEPT = new ClockRun("ACCEPT", 1);
  private static final ClockRun MEDIATE = new ClockRun("MEDIATE", 1);

  @Test
  void givesTheOrganizationFiveWorkingDaysToAcceptIt() {
    var decided = begun(NEIGHBOURS, MediationFixtures.threeParties(), REPORTED);
    assertEquals(List.of(ACCEPT), decided.after().running());
    assertEquals(
        Optional.of(endOf("2026-11-25")), decided.after().limits().getFirst().limit().toldDue());
    assertEquals(Optional.of(List.of(new Wake(ACCEPT, endOf("2026-11-24")))), decided.wakes());
    assertEquals(MediationStatus.APPLIED, decided.after().status());
    assertEquals(AT_TOWN, decided.after().stage());
    assertEquals(
        List.of(1, 2, 3), decided.after().parties().all().stream().map(Party::number).toList());
  }

  @Test
  void beginsWithBothSides() {
    var one = told(Side.APPLICANT, 1, 1L);
    var other = told(Side.RESPONDENT, 2, 1L);
    invalid("parties", () -> begun(NEIGHBOURS, List.of(one), REPORTED));
    invalid("parties", () -> begun(NEIGHBOURS, List.of(other), REPORTED));
    assertEquals(
        2, begun(NEIGHBOURS, List.of(other, one), REPORTED).after().parties().all().size());
  }

  @Test
  void beginsWithNoMorePartiesAndSumsThanAreKept() {
    var many = Collections.nCopies(Parties.MOST - 1, told(Side.APPLICANT, 1, 1L));
    var full = List.of(told(Side.RESPONDENT, 2, 1L), told(Side.RESPONDENT, 3, 1L));
    var all = new ArrayList<>(many);
    all.addAll(full);
    refused(MediationReason.TOO_MANY_PARTIES, () -> begun(NEIGHBOURS, all, REPORTED));
    all.removeLast();
    assertEquals(500, begun(NEIGHBOURS, all, REPORTED).after().parties().all().size());
    var large = List.of(told(Side.APPLICANT, 1, Long.MAX_VALUE), told(Side.RESPONDENT, 2, 1L));
    var refusal = refused(MediationReason.SUM_TOO_LARGE, () -> begun(NEIGHBOURS, large, REPORTED));
    assertEquals("parties[1].claimed_fen", refusal.details().get("field"));
  }

  @Test
  void runsNoTimeThatThePlaceDoesNotHave() {
    var begun =
        (MediationFact.Begun)
            begun(NEIGHBOURS, MediationFixtures.threeParties(), REPORTED).facts().getFirst();
    var none = new TestLimits(EnumSet.noneOf(LimitKind.class));
    var decided = MediationAt.begin(begun, MediationFixtures.threeParties(), none);
    assertEquals(List.of(), decided.after().running());
    assertEquals(Optional.of(List.of()), decided.wakes());
    var accepted = new MediationAt(decided.after(), none, after("PT1H")).accept(TOWN).after();
    assertEquals(List.of(), accepted.running());
    var consented =
        new MediationPartiesAt(new MediationAt(accepted, none, after("PT1H")))
            .consent(TOWN, List.of(1, 2, 3))
            .after();
    var nothing =
        refused(
            MediationReason.ILLEGAL_MEDIATION_MOVE,
            () ->
                new MediationAt(consented, none, after("PT2H"))
                    .extend(TOWN, Budget.parse("1d"), WORDS));
    assertEquals(
        "ADD_PARTIES,CHANGE_CLAIM,NAME_REPRESENTATIVE,DROP_PARTY,RECORD_CONSENT,"
            + "DECLARE_CONFLICT,ASSIGN,REPORT_DANGER,RAISE,FAIL,DECLINE,WITHDRAW",
        nothing.details().get("legal"));
  }

  @Test
  void beginsTheTimeToMediateWhenItIsAccepted() {
    var m = at(applied(), "PT1H").accept(TOWN).after();
    assertEquals(MediationStatus.ACCEPTED, m.status());
    assertEquals(Optional.of(after("PT1H")), m.course().accepted());
    assertEquals(List.of(MEDIATE), m.running());
    assertEquals(Optional.of(endOf("2026-12-18")), m.limits().getLast().limit().toldDue());
    assertEquals(Optional.of(after("PT1H")), m.limits().getFirst().limit().clock().stopTime());
  }

  @Test
  void givesMoreTimeOnceAllConsentedAndTellsWhen() {
    var unconsented = at(applied(), "PT1H").accept(TOWN).after();
    var missing =
        refused(
            MediationReason.CONSENT_MISSING,
            () -> at(unconsented, "P1D").extend(TOWN, Budget.parse("10d"), WORDS));
    assertEquals(
        "mediations/00000000-0000-0000-0000-00000000003c/parties/1",
        missing.details().get("party"));
    assertEquals("3", missing.details().get("count"));
    assertEquals("RECORD_CONSENT,DECLINE", missing.details().get("legal"));

    var decided = at(accepted(), "P1D").extend(TOWN, Budget.parse("10d"), WORDS);
    assertEquals(
        new MediationFact.DueTimeMoved(
            MEDIATE, Optional.of(endOf("2026-12-18")), endOf("2026-12-28"), false),
        decided.facts().getLast());
    var limit = decided.after().limits().getLast().limit();
    assertEquals(Optional.of(endOf("2026-12-28")), limit.toldDue());
    assertEquals(
        "officers/" + TOWN.id().value(), limit.clock().extensions().getFirst().by().value());
    assertEquals(Optional.of(List.of(new Wake(MEDIATE, endOf("2026-12-25")))), decided.wakes());
  }

  @Test
  void givesNoMoreTimeInAllThanThePlaceAllows() {
    var m = at(accepted(), "P1D").extend(TOWN, Budget.parse("20d"), WORDS).after();
    var refusal =
        refused(
            MediationReason.EXTENDED_TOO_FAR,
            () -> at(m, "P2D").extend(TOWN, Budget.parse("11d"), WORDS));
    assertEquals("30d", refusal.details().get("most"));
    invalid("added", () -> at(m, "P2D").extend(TOWN, Budget.parse("5wd"), WORDS));
    var most = at(m, "P2D").extend(TOWN, Budget.parse("10d"), WORDS).after();
    assertEquals(Optional.of(endOf("2027-01-18")), most.limits().getLast().limit().toldDue());
  }

  @Test
  void keepsWhatDangerWasReportedAndGoesOn() {
    var m = at(underWay(), "P1D").reportDanger(TOWN, DangerKind.CRIMINAL, WORDS).after();
    assertEquals(
        List.of(new Danger(DangerKind.CRIMINAL, WORDS, TOWN.id(), after("P1D"))),
        m.talks().dangers());
    assertEquals(underWay().state(), m.state());
    assertEquals(underWay().running(), m.running());
    var full = m;
    for (int i = 1; i < Mediation.MOST; i++) {
      full = at(full, "P1D").reportDanger(TOWN, DangerKind.PUBLIC_ORDER, WORDS).after();
    }
    var last = full;
    var refusal =
        refused(
            MediationReason.TOO_MANY_OF_A_MEDIATION,
            () -> at(last, "P1D").reportDanger(TOWN, DangerKind.CRIMINAL, WORDS));
    assertEquals("dangers", refusal.details().get("of"));
    assertEquals("50", refusal.details().get("most"));
  }

  @Test
  void goesUpALevelWithATimeOfItsOwnAndWithoutItsMediators() {
    var both = assigned(underWay(), SECOND);
    var m = at(both, "P2D").raise(TOWN, AT_DISTRICT, WORDS).after();
    assertEquals(MediationStatus.APPLIED, m.status());
    assertEquals(AT_DISTRICT, m.stage());
    assertEquals(List.of(AT_TOWN, AT_DISTRICT), m.course().stages());
    assertEquals(List.of(), m.inHand());
    assertEquals(List.of(MEDIATOR, SECOND), both.inHand());
    m.panel()
        .assigned()
        .forEach(one ->
            assertEquals(
                Optional.of(new Assigned.Release(ReleaseCause.RAISED, after("P2D"))),
                one.released()));
    assertEquals(List.of(new ClockRun("ACCEPT", 2)), m.running());
    assertEquals(Optional.of(endOf("2026-11-27")), m.limits().getLast().limit().toldDue());

    refused(MediationReason.NOT_THE_ORGANIZATION, () -> at(m, "P3D").accept(TOWN));
    var again = at(m, "P3D").accept(DISTRICT).after();
    assertEquals(List.of(new ClockRun("MEDIATE", 2)), again.running());
    assertEquals(Optional.of(after("PT1H")), again.course().accepted());
    assertEquals(List.of(), again.parties().unconsented());
  }

  @Test
  void goesUpNoMoreOftenThanIsKept() {
    var m = at(accepted(), "P1D").raise(TOWN, AT_TOWN, WORDS).after();
    for (int stages = 2; stages < Mediation.MOST; stages++) {
      m = at(at(m, "P1D").accept(TOWN).after(), "P1D").raise(TOWN, AT_TOWN, WORDS).after();
    }
    var last = at(m, "P1D").accept(TOWN).after();
    refused(
        MediationReason.TOO_MANY_OF_A_MEDIATION, () -> at(last, "P1D").raise(TOWN, AT_TOWN, WORDS));
  }

  @Test
  void handsOverWhatFailedToTheWayThatIsOpen() {
    var failed = failed(NEIGHBOURS);
    var left =
        refused(
            MediationReason.LEVEL_ABOVE_LEFT,
            () -> at(failed, "P4D").handOff(TOWN, LegalRoute.COURT, true, WORDS));
    assertEquals("ARBITRATION,ADMINISTRATIVE", left.details().get("legal"));
    for (var route : LegalRoute.values()) {
      var m = at(failed, "P4D").handOff(TOWN, route, false, WORDS).after();
      assertEquals(new MediationState.HandedOff(route, WORDS, after("P4D")), m.state());
    }
    assertEquals(
        MediationStatus.HANDED_OFF,
        at(failed, "P4D").handOff(TOWN, LegalRoute.ADMINISTRATIVE, true, WORDS).after().status());
  }

  @Test
  void handsALabourDisputeToArbitrationBeforeAnyCourt() {
    var failed = failed(WAGES);
    for (boolean levelLeft : List.of(true, false)) {
      var first =
          refused(
              MediationReason.ARBITRATION_FIRST,
              () -> at(failed, "P4D").handOff(TOWN, LegalRoute.COURT, levelLeft, WORDS));
      assertEquals("ARBITRATION", first.details().get("legal"));
      assertEquals("unpaid-wages", first.details().get("type"));
    }
    var m = at(failed, "P4D").handOff(TOWN, LegalRoute.ARBITRATION, true, WORDS).after();
    assertEquals(MediationStatus.HANDED_OFF, m.status());
  }

  @Test
  void isDeclinedByAPartyThatStands() {
    var m = parties(applied(), "PT1H").drop(TOWN, 2, WORDS).after();
    refused(
        MediationReason.PARTY_NOT_FOUND,
        () -> at(m, "PT2H").decline(TOWN, 4, DeclineCause.SUED, WORDS));
    refused(
        MediationReason.PARTY_LEFT, () -> at(m, "PT2H").decline(TOWN, 2, DeclineCause.SUED, WORDS));
    assertEquals(
        new MediationState.Declined(3, DeclineCause.SUED, WORDS, after("PT2H")),
        at(m, "PT2H").decline(TOWN, 3, DeclineCause.SUED, WORDS).after().state());
  }

  @Test
  void isMovedByOfficersOfTheOrganizationAlone() {
    var refusal =
        refused(MediationReason.NOT_THE_ORGANIZATION, () -> at(applied(), "PT1H").accept(VILLAGER));
    assertEquals(
        "mediationOrganizations/00000000-0000-0000-0000-000000000046",
        refusal.details().get("organization"));
    refused(
        MediationReason.NOT_THE_ORGANIZATION,
        () -> panel(accepted(), "PT2H").release(VILLAGER, MEDIATOR, ReleaseCause.UNABLE));
  }
}
