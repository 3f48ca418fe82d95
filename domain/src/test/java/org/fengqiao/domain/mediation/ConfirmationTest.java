package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.DIVORCE;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.TERMS;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.begun;
import static org.fengqiao.domain.mediation.MediationFixtures.chosen;
import static org.fengqiao.domain.mediation.MediationFixtures.confirmation;
import static org.fengqiao.domain.mediation.MediationFixtures.endOf;
import static org.fengqiao.domain.mediation.MediationFixtures.failedWithAPart;
import static org.fengqiao.domain.mediation.MediationFixtures.invalid;
import static org.fengqiao.domain.mediation.MediationFixtures.oral;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.fengqiao.domain.mediation.MediationFixtures.signedByAll;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  private static final String COURT = "秦安县人民法院";

  private static Mediation asked() {
    return confirmation(settled(), "P3D").ask(TOWN, 1, COURT).after();
  }

  private static Mediation filed() {
    return confirmation(asked(), "P5D").file(TOWN, 1, "(2026)甘民特1号", after("P4D")).after();
  }

  private static Confirmation first(Mediation m) {
    return m.agreement(1).orElseThrow().confirmation().orElseThrow();
  }

  private static boolean runs(Mediation m, String clock) {
    return m.running().contains(new ClockRun(clock, 1));
  }

  @Test
  void stopsTheTimeToAskOnceACourtIsAsked() {
    assertTrue(runs(settled(), "CONFIRM"));
    var m = asked();
    assertFalse(runs(m, "CONFIRM"));
    assertTrue(runs(m, "PERFORM"));
    assertEquals(
        new Confirmation(COURT, TOWN.id(), after("P3D"), Optional.empty(), Optional.empty()),
        first(m));
  }

  @Test
  void isAskedWithinThirtyDaysWhoseLastRollsToAWorkingDay() {
    // In effect on 2026-11-20; the thirtieth day after, 12-20, is a Sunday.
    var m = settled();
    var due = endOf("2026-12-21");
    assertEquals(Optional.of(due), m.limits().getLast().limit().toldDue());
    var inTime = new ConfirmationAt(new MediationAt(m, TestLimits.ALL, due.minusMillis(1)));
    assertEquals(due.minusMillis(1), first(inTime.ask(TOWN, 1, COURT).after()).time());
    var late = new ConfirmationAt(new MediationAt(m, TestLimits.ALL, due));
    var refusal = refused(MediationReason.CONFIRMATION_TOO_LATE, () -> late.ask(TOWN, 1, COURT));
    assertEquals(due.toString(), refusal.details().get("due_time"));
  }

  @Test
  void isAskedOnceMoreInTimeWhenItWasTakenBackAndNotWhenItWasDecided() {
    var back =
        confirmation(asked(), "P4D").end(TOWN, 1, ConfirmationResult.WITHDRAWN, WORDS).after();
    var again = confirmation(back, "P6D").ask(TOWN, 1, COURT).after();
    assertEquals(after("P6D"), first(again).time());
    assertEquals(Optional.empty(), first(again).ended());
    refused(
        MediationReason.CONFIRMATION_TOO_LATE,
        () -> confirmation(back, "P33DT15H").ask(TOWN, 1, COURT));
    for (var result : List.of(ConfirmationResult.CONFIRMED, ConfirmationResult.DISMISSED)) {
      var decided = confirmation(filed(), "P6D").end(TOWN, 1, result, WORDS).after();
      refused(
          MediationReason.ILLEGAL_CONFIRMATION_MOVE,
          () -> confirmation(decided, "P7D").ask(TOWN, 1, COURT));
    }
    refused(
        MediationReason.ILLEGAL_CONFIRMATION_MOVE,
        () -> confirmation(asked(), "P4D").ask(TOWN, 1, COURT));
  }

  @Test
  void isForWrittenAgreementsOnWhatACourtMayConfirm() {
    var oral = agreements(underWay(), "P1D").agree(TOWN, oral(true, TERMS)).after();
    var spoken =
        refused(
            MediationReason.NOT_CONFIRMABLE, () -> confirmation(oral, "P3D").ask(TOWN, 1, COURT));
    assertEquals("ORAL", spoken.details().get("cause"));
    var status =
        refused(
            MediationReason.NOT_CONFIRMABLE,
            () -> confirmation(settled(DIVORCE), "P3D").ask(TOWN, 1, COURT));
    assertEquals("STATUS", status.details().get("cause"));
  }

  @Test
  void isOfAnAgreementInEffectAndForTheOrganizationAlone() {
    List<Function<Mediation, Decided<Mediation>>> moves =
        List.of(m -> ask(m, TOWN), m -> file(m, TOWN), m -> extend(m, TOWN), m -> end(m, TOWN));
    for (var move : moves) {
      refused(MediationReason.NOT_IN_EFFECT, () -> move.apply(agreed()));
      refused(MediationReason.AGREEMENT_NOT_FOUND, () -> move.apply(underWay()));
    }
    refused(MediationReason.NOT_THE_ORGANIZATION, () -> ask(settled(), VILLAGER));
    refused(MediationReason.NOT_THE_ORGANIZATION, () -> file(asked(), VILLAGER));
    refused(MediationReason.NOT_THE_ORGANIZATION, () -> extend(filed(), VILLAGER));
    refused(MediationReason.NOT_THE_ORGANIZATION, () -> end(filed(), VILLAGER));
    assertEquals(MediationStatus.FAILED, ask(failedWithAPart(), TOWN).after().status());
  }

  private static Decided<Mediation> ask(Mediation m, ActingOfficer officer) {
    return confirmation(m, "P5D").ask(officer, 1, COURT);
  }

  private static Decided<Mediation> file(Mediation m, ActingOfficer officer) {
    return confirmation(m, "P5D").file(officer, 1, "1", after("P5D"));
  }

  private static Decided<Mediation> extend(Mediation m, ActingOfficer officer) {
    return confirmation(m, "P5D").extend(officer, 1, Budget.parse("1d"), WORDS);
  }

  private static Decided<Mediation> end(Mediation m, ActingOfficer officer) {
    return confirmation(m, "P5D").end(officer, 1, ConfirmationResult.CONFIRMED, WORDS);
  }

  @Test
  void keepsToItsOrder() {
    Reason illegal = MediationReason.ILLEGAL_CONFIRMATION_MOVE;
    refused(illegal, () -> file(settled(), TOWN));
    refused(illegal, () -> extend(settled(), TOWN));
    refused(illegal, () -> end(settled(), TOWN));
    refused(illegal, () -> extend(asked(), TOWN));
    refused(illegal, () -> end(asked(), TOWN));
    refused(illegal, () -> file(filed(), TOWN));
    var over = end(filed(), TOWN).after();
    refused(illegal, () -> file(over, TOWN));
    refused(illegal, () -> extend(over, TOWN));
    var refusal = refused(illegal, () -> end(over, TOWN));
    assertEquals(over.id().name() + "/agreements/1", refusal.details().get("agreement"));
  }

  @Test
  void givesTheCourtThirtyDaysFromFiling() {
    var m = filed();
    assertEquals(
        Optional.of(new Confirmation.Filed("(2026)甘民特1号", after("P4D"))), first(m).filed());
    var limit = m.limits().getLast();
    assertEquals(new ClockRun("COURT_2013", 1), limit.key());
    assertEquals(after("P4D"), limit.limit().clock().startTime());
    assertEquals(Optional.of(endOf("2026-12-22")), limit.limit().toldDue());
    assertEquals(Optional.of(1), limit.agreement());
  }

  @Test
  void isFiledBetweenTheAskingAndNow() {
    for (var wrong : List.of("P2DT23H59M59S", "P5DT1S")) {
      invalid("filed_time", () -> confirmation(asked(), "P5D").file(TOWN, 1, "1", after(wrong)));
    }
    confirmation(asked(), "P5D").file(TOWN, 1, "1", after("P3D"));
    confirmation(asked(), "P5D").file(TOWN, 1, "1", after("P5D"));
    invalid("docket", () -> confirmation(asked(), "P5D").file(TOWN, 1, " ", after("P5D")));
    invalid("court", () -> confirmation(settled(), "P5D").ask(TOWN, 1, "院".repeat(101)));
  }

  @Test
  void stopsTheCourtsTimeWhenItDecided() {
    assertTrue(runs(filed(), "COURT_2013"));
    for (var result : ConfirmationResult.values()) {
      var m = confirmation(filed(), "P6D").end(TOWN, 1, result, WORDS).after();
      assertFalse(runs(m, "COURT_2013"));
      assertEquals(
          Optional.of(new Confirmation.Ended(result, WORDS, after("P6D"))), first(m).ended());
    }
  }

  @Test
  void givesTheCourtMoreTimeWithoutABoundByTheLawInForce() {
    var m = filed();
    for (var due : List.of("2027-01-21", "2027-02-22")) {
      m = confirmation(m, "P6D").extend(TOWN, 1, Budget.parse("30d"), WORDS).after();
      assertEquals(Optional.of(endOf(due)), m.limits().getLast().limit().toldDue());
    }
    var last = m;
    invalid("added", () -> confirmation(last, "P6D").extend(TOWN, 1, Budget.parse("1mo"), WORDS));
  }

  @Test
  void keepsTheCourtToTheLawOfTheDayOfFiling() {
    var old = filedAt("2012-12-31T15:59:59Z");
    assertEquals(new ClockRun("COURT_2011", 1), old.limits().getLast().key());
    // Fifteen days after 2012-12-31 is 2013-01-15, a Tuesday.
    assertEquals(Optional.of(endOf("2013-01-15")), old.limits().getLast().limit().toldDue());
    var refusal = refused(MediationReason.EXTENDED_TOO_FAR, () -> extendBy(old, "11d"));
    assertEquals("10d", refusal.details().get("most"));
    assertEquals(
        Optional.of(endOf("2013-01-25")),
        extendBy(old, "10d").after().limits().getLast().limit().toldDue());

    var present = filedAt("2012-12-31T16:00:00Z");
    assertEquals(new ClockRun("COURT_2013", 1), present.limits().getLast().key());
    assertEquals(Optional.of(endOf("2013-01-31")), present.limits().getLast().limit().toldDue());
  }

  @Test
  void givesTheCourtNoTimeBeforeALawDid() {
    var m = filedAt("2011-03-29T04:00:00Z");
    assertTrue(first(m).filed().isPresent());
    assertFalse(m.running().stream().anyMatch(run -> run.clock().startsWith("COURT")));
    refused(MediationReason.ILLEGAL_CONFIRMATION_MOVE, () -> extendBy(m, "1d"));
    var ended =
        new ConfirmationAt(
                new MediationAt(m, TestLimits.ALL, Instant.parse("2011-03-30T00:00:00Z")))
            .end(TOWN, 1, ConfirmationResult.CONFIRMED, WORDS)
            .after();
    assertTrue(first(ended).ended().isPresent());
  }

  private static Decided<Mediation> extendBy(Mediation m, String added) {
    var now = first(m).filed().orElseThrow().time().plusSeconds(60);
    return new ConfirmationAt(new MediationAt(m, TestLimits.ALL, now))
        .extend(TOWN, 1, Budget.parse(added), WORDS);
  }

  /** Begun ten days before, agreed on three before, and filed then. */
  private static Mediation filedAt(String time) {
    var filed = Instant.parse(time);
    var begun =
        begun(NEIGHBOURS, MediationFixtures.threeParties(), filed.minus(Duration.ofDays(10)));
    // The fixtures count from when their own dispute begins.
    var agree = Duration.between(REPORTED, filed.minus(Duration.ofDays(3))).toString();
    var m = MediationFixtures.parties(begun.after(), agree).consent(TOWN, List.of(1, 2, 3)).after();
    m = MediationFixtures.at(m, agree).accept(TOWN).after();
    m = MediationFixtures.panel(m, agree).assign(TOWN, chosen(MediationFixtures.MEDIATOR)).after();
    m = agreements(m, agree).agree(TOWN, written(true, List.of())).after();
    m = signedByAll(m, agree).after();
    m = confirmation(m, agree).ask(TOWN, 1, COURT).after();
    return new ConfirmationAt(new MediationAt(m, TestLimits.ALL, filed))
        .file(TOWN, 1, "1", filed)
        .after();
  }
}
