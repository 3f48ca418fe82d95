package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.MAJOR;
import static org.fengqiao.domain.cases.CaseFixtures.ORDINARY;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.dispatched;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whose a case is, where its unit says that it is not its own. */
class CaseDisputeTest {
  private static final ObjectionRule WITHIN_STEP =
      new ObjectionRule(Optional.of(TestRules.STEP), 2, false);
  private static final ObjectionRule FIRST_LEADS = new ObjectionRule(Optional.empty(), 1, true);
  private static final List<OfficerId> DIRECTORS = List.of(TOWNSMAN.id());

  private static CaseDisputeAt dispute(Case c, String duration) {
    return new CaseDisputeAt(at(c, duration), WITHIN_STEP);
  }

  private static Case disputed(Case c) {
    return dispute(c, "PT6M").object(VILLAGER, WORDS).after();
  }

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  /** The runs that satisfy {@code which}, as STEP/1. */
  private static List<String> runs(Case c, Predicate<TimedRun> which) {
    return c.clocks().stream()
        .filter(which)
        .map(run -> run.clock().name() + "/" + run.clock().run())
        .toList();
  }

  @Test
  void staysWithTheUnitAndItsClocksRunOnUntilTheObjectionIsDecided() {
    for (var c : List.of(dispatched(), signedFor())) {
      var disputed = disputed(c);
      assertEquals(CaseStatus.DISPUTED, disputed.status());
      assertEquals(Optional.of(VILLAGE_COMMITTEE), disputed.lead());
      assertEquals(c.state().inHandOf(), disputed.state().inHandOf());
      assertEquals(c.clocks(), disputed.clocks());
      assertEquals(Optional.of(after("PT6M")), disputed.inStateSince());
      assertEquals(
          List.of(new Objection(VILLAGE_COMMITTEE, VILLAGER.id(), WORDS, after("PT6M"))),
          disputed.objections());
    }
  }

  @Test
  void goesOnAsItWasWithTheTimeItHasLeftWhereTheObjectionIsDismissed() {
    for (var c : List.of(dispatched(), signedFor())) {
      var decided = dispute(disputed(c), "PT2H").dismiss(WORDS);
      assertEquals(c.state(), decided.after().state());
      assertEquals(c.clocks(), decided.after().clocks());
      assertEquals(
          List.of(new CaseFact.ObjectionDismissed(c.status(), after("PT2H"), WORDS)),
          decided.facts());
    }
  }

  @Test
  void goesToAnotherUnitWithTheWholeTimeOfAnOrderWhereTheObjectionIsUpheld() {
    var decided = dispute(disputed(signedFor()), "PT2H").uphold(MAJOR, DIRECTORS, WORDS);
    var c = decided.after();
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(Optional.of(TOWN_CENTRE), c.lead());
    assertEquals(List.of(VILLAGE_COMMITTEE), c.hadIt());
    // The contact clock began with the report, and is nobody's order.
    assertEquals(List.of("CONTACT/1", "HANDLE/2", "LAST/1"), runs(c, TimedRun::isRunning));
    assertEquals(
        Map.of("HANDLE/1", ClockEvent.OBJECTION_DECIDED, "STEP/1", ClockEvent.OBJECTION_DECIDED),
        c.clocks().stream()
            .filter(run -> !run.isRunning())
            .collect(
                Collectors.toMap(
                    run -> run.clock().name() + "/" + run.clock().run(),
                    run -> run.stoppedBy().orElseThrow())));
    assertEquals(
        List.of("HANDLE/2", "LAST/1"),
        runs(c, run -> run.clock().startTime().equals(after("PT2H"))));
  }

  @Test
  void isNotGivenBackToTheUnitThatObjects() {
    var refusal =
        refused(
            CaseReason.SAME_UNIT,
            () -> dispute(disputed(signedFor()), "PT2H").uphold(ORDINARY, List.of(), WORDS));
    assertEquals("unit", refusal.details().get("field"));
  }

  @Test
  void movesUpItsLadderOnSilenceThoughItIsDisputed() {
    var woken =
        CaseWaking.wake(disputed(dispatched()), TestRules.BOOK, post -> List.of(), after("PT24H"))
            .orElseThrow()
            .after();
    assertEquals(CaseStatus.DISPATCHED, woken.status());
    assertEquals(Optional.of(CaseFixtures.POLICE_STATION), woken.lead());
  }

  @Test
  void isDisputedByItsLeadUnitAlone() {
    refused(CaseReason.NOT_THE_LEAD, () -> dispute(dispatched(), "PT6M").object(POLICEMAN, WORDS));
  }

  @Test
  void isDisputedAsOftenAsThePackGrantsWhicheverUnitObjects() {
    var once = dispute(disputed(dispatched()), "PT7M").dismiss(WORDS).after();
    var twice = dispute(disputed(once), "PT8M").uphold(MAJOR, DIRECTORS, WORDS).after();
    var refusal =
        refused(
            CaseReason.OBJECTIONS_USED_UP, () -> dispute(twice, "PT9M").object(TOWNSMAN, WORDS));
    assertEquals("2", refusal.details().get("most"));
    assertEquals(
        "DISPATCH,SIGN_FOR,RECORD_CONTACT,SUBMIT,ASSIGN_PART,EXTEND,WITHDRAW,REDIRECT,CORRECT,"
            + "TRANSFER,MERGE,ADD_CLAIMANTS",
        refusal.details().get("legal"));
  }

  @Test
  void isDisputedWithinTheTimeOfTheClockThatBeganWithTheDispatch() {
    var c = at(dispatched(), "PT1H").signFor(VILLAGER).after();
    assertDoesNotThrow(() -> dispute(c, "PT23H59M59S").object(VILLAGER, WORDS));
    var refusal =
        refused(CaseReason.OBJECTION_TOO_LATE, () -> dispute(c, "PT24H").object(VILLAGER, WORDS));
    assertEquals("STEP", refusal.details().get("clock"));
  }

  @Test
  void isDisputedAtAnyTimeWhereTheClockOfObjectionsDidNotBeginWithTheDispatch() {
    var handled = new ObjectionRule(Optional.of(TestRules.HANDLE), 2, false);
    var passed =
        at(signedFor(), "PT1H").submit(VILLAGER, MAJOR, List.of(), Optional.empty()).after();
    // HANDLE began with the first dispatch, and no other began with the submission.
    var late = new CaseDisputeAt(at(passed, "PT5000H"), handled);
    assertDoesNotThrow(() -> late.object(TOWNSMAN, WORDS));
    var unknown = new ObjectionRule(Optional.of(new ClockName("OTHER")), 2, false);
    var unlimited = new CaseDisputeAt(at(dispatched(), "PT5000H"), unknown);
    assertDoesNotThrow(() -> unlimited.object(VILLAGER, WORDS));
  }

  @Test
  void isNotDisputedAnyMoreOnceTheClockOfObjectionsHasStopped() {
    var contact = new ObjectionRule(Optional.of(TestRules.CONTACT), 2, false);
    var c = at(dispatched(), "PT1M").recordContact(VILLAGER, true, Optional.empty()).after();
    var stopped = new CaseDisputeAt(at(c, "PT2M"), contact);
    refused(CaseReason.OBJECTION_TOO_LATE, () -> stopped.object(VILLAGER, WORDS));
  }

  @Test
  void staysWithTheFirstUnitWhereThePackLetsItLead() {
    var first = new CaseDisputeAt(at(dispatched(), "PT6M"), FIRST_LEADS);
    refused(CaseReason.FIRST_UNIT_LEADS, () -> first.requireMayBeGiven(TOWN_CENTRE));
    assertDoesNotThrow(() -> first.requireMayBeGiven(VILLAGE_COMMITTEE));
    var nobodys = new CaseDisputeAt(at(CaseFixtures.aCase(), "PT6M"), FIRST_LEADS);
    assertDoesNotThrow(() -> nobodys.requireMayBeGiven(TOWN_CENTRE));
    assertDoesNotThrow(() -> dispute(dispatched(), "PT6M").requireMayBeGiven(TOWN_CENTRE));
    var passed =
        at(signedFor(), "PT1H").submit(VILLAGER, MAJOR, List.of(), Optional.empty()).after();
    var later = new CaseDisputeAt(at(passed, "PT2H"), FIRST_LEADS);
    assertDoesNotThrow(() -> later.requireMayBeGiven(VILLAGE_COMMITTEE));
    refused(CaseReason.FIRST_UNIT_LEADS, () -> later.requireMayBeGiven(TOWN_CENTRE));
  }

  @Test
  void isHandedOverWhileItIsDisputedIfItIsInAHand() {
    var other = new ActingOfficer(POLICEMAN.id(), VILLAGER.units(), VILLAGER.posts());
    var handed = at(disputed(signedFor()), "PT7M").handOver(other, Optional.empty()).after();
    assertEquals(CaseStatus.DISPUTED, handed.status());
    assertEquals(Optional.of(POLICEMAN.id()), handed.state().inHandOf());
    var back = dispute(handed, "PT8M").dismiss(WORDS).after();
    assertEquals(Optional.of(POLICEMAN.id()), back.state().inHandOf());
    var inNoHand = at(disputed(dispatched()), "PT7M");
    refused(CaseReason.ILLEGAL_MOVE, () -> inNoHand.handOver(other, Optional.empty()));
  }

  @Test
  void isNotDisputedWhereThePackKnowsNoObjections() {
    var none = new ObjectionRule(Optional.empty(), 0, false);
    var c = new CaseDisputeAt(at(dispatched(), "PT6M"), none);
    refused(CaseReason.OBJECTIONS_USED_UP, () -> c.object(VILLAGER, WORDS));
    for (int most : List.of(-1, 21)) {
      refused(RequestReason.INVALID_FIELD, () -> new ObjectionRule(Optional.empty(), most, false));
    }
  }

  @Test
  void stopsWhatBeganWithAnObjectionThatSilenceMadeVoid() {
    var objected = disputed(dispatched());
    var began =
        new TimedRun(
            RunningClock.started(new SpecRef("baiyin", 1, TestRules.PART), 1, after("PT6M")),
            ClockEvent.OBJECTED,
            Set.of(ClockEvent.OBJECTION_DECIDED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var clocks = Stream.concat(objected.clocks().stream(), Stream.of(began)).toList();
    var woken =
        CaseWaking.wake(
                new Draft(objected).clocks(clocks).build(),
                TestRules.BOOK,
                _ -> List.of(),
                after("PT24H"))
            .orElseThrow()
            .after();
    assertEquals(List.of(), runs(woken, run -> run.isRunning() && began.equals(run)));
    assertEquals(
        List.of("PART/1"),
        runs(woken, run -> run.stoppedBy().equals(Optional.of(ClockEvent.OBJECTION_DECIDED))));
  }
}
