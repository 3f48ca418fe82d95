package org.fengqiao.domain.cases.whistles;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.TestRules;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class WhistleTest {
  private static final Role POLICE = new Role("police-bureau");
  private static final Role HOUSING = new Role("housing-bureau");
  private static final Role LEADER = new Role("county-leader");
  private static final List<Role> SECRETARY = List.of(new Role("village-party-secretary"));

  /** The village calls the police and the housing bureau, which have half an hour. */
  private static Decided<Whistle> blown() {
    var blower = new Blower(HOTLINE, VILLAGE_COMMITTEE, VILLAGER.id(), Level.VILLAGE);
    var fact =
        new WhistleFact.Blown(
            new WhistleId(id(70)),
            blower,
            Patch.of(VILLAGE),
            new WhistleItemCode("city.stalls"),
            WORDS,
            Optional.of(new CaseId(id(2))),
            REPORTED);
    var callees = List.of(callee(POLICE, POLICE_STATION), callee(HOUSING, TOWN_CENTRE));
    return WhistleAt.blow(fact, callees, TestRules.BOOK::face);
  }

  private static WhistleAt.Callee callee(Role organ, UnitId unit) {
    var spec = new SpecRef("daguan", 1, TestRules.CONTACT);
    return new WhistleAt.Callee(organ, LEADER, new PostId(id(80)), unit, spec);
  }

  private static WhistleAt at(Whistle w, Instant now) {
    return new WhistleAt(w, TestRules.BOOK::face, now);
  }

  private static Whistle policeCame(String after) {
    return at(blown().after(), after(after)).reportIn(POLICEMAN, POLICE).after();
  }

  private static Whistle allCame() {
    return at(policeCame("PT10M"), after("PT40M")).reportIn(TOWNSMAN, HOUSING).after();
  }

  private static Call call(Whistle w, Role organ) {
    return w.call(organ).orElseThrow();
  }

  private static Refusal refused(WhistleReason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void givesEachOrganItsOwnTimeFromTheCallOn() {
    var decided = blown();
    var w = decided.after();
    assertEquals(List.of(new ClockRun("CONTACT", 1), new ClockRun("CONTACT", 2)), w.running());
    assertEquals(Optional.of(after("PT30M")), call(w, HOUSING).toldDue());
    var wakes = w.running().stream().map(run -> new Wake(run, after("PT30M"))).toList();
    assertEquals(Optional.of(wakes), decided.wakes());
  }

  @Test
  void stopsAnOrgansTimeWhenItReportsInAndNoOthers() {
    var decided = at(blown().after(), after("PT10M")).reportIn(POLICEMAN, POLICE);
    assertEquals(List.of(new ClockRun("CONTACT", 2)), decided.after().running());
    assertEquals(1, decided.wakes().orElseThrow().size());
    assertEquals(
        new CallState.ReportedIn(POLICEMAN.id(), after("PT10M"), false),
        call(decided.after(), POLICE).state());
  }

  @Test
  void isLateAtTheDueTimeAndNotBefore() {
    assertFalse(call(policeCame("PT29M59S"), POLICE).state().cameIn().orElseThrow().late());
    assertTrue(call(policeCame("PT30M"), POLICE).state().cameIn().orElseThrow().late());
  }

  @Test
  void firesTheRungsOfWhoHasNotComeOnceAndOfNobodyElse() {
    var w = policeCame("PT10M");
    assertEquals(Optional.empty(), WhistleWaking.wake(w, TestRules.BOOK::face, after("PT29M")));
    var fired = WhistleWaking.wake(w, TestRules.BOOK::face, after("PT35M")).orElseThrow();
    var rung = (WhistleFact.RungFired) fired.facts().getFirst();
    assertEquals(1, fired.facts().size());
    assertEquals(HOUSING, rung.organ());
    assertTrue(rung.rung().late());
    var again = WhistleWaking.wake(fired.after(), TestRules.BOOK::face, after("PT36M"));
    assertEquals(Optional.empty(), again);
    // Its clock runs with nothing left to fire.
    assertEquals(
        List.of(Wake.withAllOthers(new ClockRun("CONTACT", 2))),
        WhistleWaking.wakes(fired.after(), TestRules.BOOK::face));
  }

  @Test
  void refusesAReportInOfAnotherUnitOrAnOrganNotCalled() {
    var w = blown().after();
    var other = refused(WhistleReason.NOT_CALLED, () -> at(w, REPORTED).reportIn(VILLAGER, POLICE));
    assertEquals("police-bureau", other.details().get("organ"));
    refused(WhistleReason.NOT_CALLED, () -> at(w, REPORTED).reportIn(POLICEMAN, HOUSING));
    refused(WhistleReason.NOT_CALLED, () -> at(w, REPORTED).reportIn(POLICEMAN, LEADER));
  }

  @Test
  void takesAnAnswerInItsOrderAndSaysWhatIsLegal() {
    var w = blown().after();
    var early =
        refused(
            WhistleReason.ILLEGAL_ANSWER,
            () -> at(w, REPORTED).recordOutcome(POLICEMAN, POLICE, WORDS));
    assertEquals("REPORT_IN", early.details().get("legal"));
    var came = policeCame("PT10M");
    var twice =
        refused(
            WhistleReason.ILLEGAL_ANSWER,
            () -> at(came, after("PT11M")).reportIn(POLICEMAN, POLICE));
    assertEquals("RECORD_OUTCOME,APPRAISE", twice.details().get("legal"));
    var done = at(came, after("PT1H")).recordOutcome(POLICEMAN, POLICE, WORDS).after();
    assertEquals(WORDS, call(done, POLICE).state().finished().orElseThrow().outcome());
    assertEquals(call(came, POLICE).state().cameIn(), call(done, POLICE).state().cameIn());
    refused(
        WhistleReason.ILLEGAL_ANSWER,
        () -> at(done, after("PT1H")).recordOutcome(POLICEMAN, POLICE, WORDS));
  }

  @Test
  void isSettledByTheBlowerOnceAllHaveCome() {
    var half = policeCame("PT10M");
    var out =
        refused(
            WhistleReason.ORGANS_STILL_OUT, () -> at(half, after("PT1H")).settle(VILLAGER, WORDS));
    assertEquals("housing-bureau", out.details().get("organs"));
    var all = allCame();
    refused(WhistleReason.NOT_THE_BLOWER, () -> at(all, after("PT1H")).settle(TOWNSMAN, WORDS));
    var settled = at(all, after("PT1H")).settle(VILLAGER, WORDS).after();
    assertEquals(Optional.of(after("PT1H")), settled.state().endTime());
    var over =
        refused(
            WhistleReason.WHISTLE_OVER,
            () -> at(settled, after("PT2H")).recordOutcome(POLICEMAN, POLICE, WORDS));
    assertEquals("APPRAISE", over.details().get("legal"));
    assertEquals("SETTLED", over.details().get("state"));
  }

  @Test
  void stopsEveryClockWhenItIsWithdrawn() {
    refused(
        WhistleReason.NOT_THE_BLOWER,
        () -> at(blown().after(), REPORTED).withdraw(POLICEMAN, WORDS));
    var decided = at(blown().after(), after("PT5M")).withdraw(VILLAGER, WORDS);
    assertEquals(List.of(), decided.after().running());
    assertEquals(Optional.of(List.of()), decided.wakes());
    assertEquals(
        Optional.empty(), WhistleWaking.wake(decided.after(), TestRules.BOOK::face, after("PT2H")));
    refused(
        WhistleReason.WHISTLE_OVER,
        () -> at(decided.after(), after("PT6M")).reportIn(POLICEMAN, POLICE));
  }

  @Test
  void isAppraisedOncePerRoleByWhomThePackNames() {
    var w = blown().after();
    refused(
        WhistleReason.NOT_A_SCORER,
        () -> at(w, REPORTED).appraise(VILLAGER, List.of(), POLICE, 5, WORDS));
    refused(
        WhistleReason.ILLEGAL_ANSWER,
        () -> at(w, REPORTED).appraise(VILLAGER, SECRETARY, POLICE, 5, WORDS));
    var settled = at(allCame(), after("PT1H")).settle(VILLAGER, WORDS).after();
    var appraised =
        at(settled, after("PT2H")).appraise(VILLAGER, SECRETARY, HOUSING, 2, WORDS).after();
    assertEquals(2, call(appraised, HOUSING).appraisals().getFirst().score());
    assertEquals(List.of(), call(appraised, POLICE).appraisals());
    refused(
        WhistleReason.ALREADY_APPRAISED,
        () -> at(appraised, after("PT3H")).appraise(VILLAGER, SECRETARY, HOUSING, 5, WORDS));
    refused(
        WhistleReason.NOT_CALLED,
        () -> at(appraised, after("PT3H")).appraise(VILLAGER, SECRETARY, LEADER, 5, WORDS));
    for (int score : List.of(0, 6)) {
      var bad =
          assertThrows(
              Refusal.class,
              () -> at(settled, after("PT3H")).appraise(VILLAGER, SECRETARY, POLICE, score, WORDS));
      assertEquals("score", bad.details().get("field"));
    }
  }

  @Test
  void tellsADueTimeThatMovedOnceAndOfWhoIsStillOutAlone() {
    var told = new WhistleFact.DueTimeMoved(HOUSING, Optional.empty(), after("PT20M"), false);
    var w = Whistle.LINEAGE.fold(policeCame("PT10M"), List.of(told));
    var moved = WhistleWaking.wake(w, TestRules.BOOK::face, after("PT11M")).orElseThrow();
    assertEquals(
        List.of(
            new WhistleFact.DueTimeMoved(
                HOUSING, Optional.of(after("PT20M")), after("PT30M"), false)),
        moved.facts());
    assertEquals(
        Optional.empty(), WhistleWaking.wake(moved.after(), TestRules.BOOK::face, after("PT12M")));
  }
}
