package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.SECRETARY;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutyTest {
  /** The moves that are due, each with the clocks that press it. */
  private static Map<Move, List<String>> due(Case c) {
    var due = new LinkedHashMap<Move, List<String>>();
    for (var duty : Duty.of(c)) {
      due.put(duty.move(), duty.clocks().stream().map(run -> run.clock().name().value()).toList());
    }
    return due;
  }

  /** What a clock that stops on these events presses. */
  private static Move pressed(Case c, ClockEvent... stopsOn) {
    var run = c.runningClocks().getFirst();
    var other =
        new TimedRun(
            run.clock(),
            run.startedBy(),
            Set.of(stopsOn),
            run.toldDue(),
            run.stoppedBy(),
            Optional.empty());
    return Duty.of(new Draft(c).clocks(List.of(other)).build()).stream()
        .filter(duty -> !duty.clocks().isEmpty())
        .findFirst()
        .orElseThrow()
        .move();
  }

  @Test
  void isTheNextStepOfTheCaseAndWhatEachClockWaitsFor() {
    assertEquals(
        Map.of(Move.TRIAGE, List.of(), Move.RECORD_CONTACT, List.of("CONTACT")),
        due(CaseFixtures.aCase()));
    assertEquals(
        Map.of(
            Move.SIGN_FOR, List.of(),
            Move.RECORD_CONTACT, List.of("CONTACT"),
            Move.RESOLVE, List.of("HANDLE", "STEP")),
        due(CaseFixtures.dispatched()));
    var signed = at(CaseFixtures.signedFor(), "PT6M");
    var reached = signed.recordContact(VILLAGER, true, Optional.empty()).after();
    assertEquals(Map.of(Move.RESOLVE, List.of("HANDLE", "STEP")), due(reached));
    var progress = at(reached, "PT7M").recordProgress(VILLAGER, WORDS).after();
    assertEquals(due(reached), due(progress));
  }

  @Test
  void isToCloseOnceResolvedSinceTheEndStopsEveryClock() {
    assertEquals(Map.of(Move.CLOSE, List.of("CONTACT")), due(CaseFixtures.resolved()));
  }

  @Test
  void isToDecideOnAnObjectionBeforeWhatTheClocksWaitForButTheContact() {
    var disputed =
        new CaseDisputeAt(at(CaseFixtures.signedFor(), "PT6M"), ObjectionRule.DEFAULT)
            .object(VILLAGER, WORDS)
            .after();
    assertEquals(
        Map.of(
            Move.DECIDE_OBJECTION, List.of("HANDLE", "STEP"),
            Move.RECORD_CONTACT, List.of("CONTACT")),
        due(disputed));
    assertEquals(
        Move.DECIDE_OBJECTION,
        pressed(disputed, ClockEvent.OBJECTION_DECIDED, ClockEvent.RESOLVED));
  }

  @Test
  void isToReviewWhatIsOnTheBooksBeforeWhatTheClocksWaitForButTheContact() {
    var kept =
        new CaseBooksAt(at(CaseFixtures.signedFor(), "PT6M"))
            .put(VILLAGER, CaseFixtures.POLICEMAN, WORDS)
            .after();
    assertEquals(
        Map.of(
            Move.REVIEW_ON_THE_BOOKS, List.of("HANDLE", "STEP", "REVIEW"),
            Move.RECORD_CONTACT, List.of("CONTACT")),
        due(kept));
  }

  @Test
  void isToSpeakToTheReporterAndNothingElseWhileTheCaseIsInMediation() {
    var referred =
        new CaseMediationAt(at(CaseFixtures.signedFor(), "PT6M"))
            .refer(VILLAGER, CaseFixtures.MEDIATION, WORDS)
            .after();
    assertEquals(Map.of(Move.RECORD_CONTACT, List.of("CONTACT")), due(referred));
    var reached = at(referred, "PT7M").recordContact(VILLAGER, true, Optional.empty()).after();
    assertEquals(List.of(), Duty.of(reached));
    var back =
        new CaseMediationAt(at(reached, "PT8M"))
            .comeBack(CaseFixtures.MEDIATION, Optional.empty())
            .after();
    assertEquals(Map.of(Move.RESOLVE, List.of("HANDLE", "STEP")), due(back));
  }

  @Test
  void isToHandInEachOpenPartByItsOwnClocksUntilTheCaseIsOver() {
    var first =
        new CasePartAt(at(CaseFixtures.signedFor(), "PT6M"))
            .assign(CaseFixtures.POLICE, List.of(), WORDS)
            .after();
    var c =
        new CasePartAt(at(first, "PT7M")).assign(CaseFixtures.DIRECTOR, List.of(), WORDS).after();
    var parts = Duty.of(c).stream().filter(duty -> duty.part().isPresent()).toList();
    assertEquals(c.parts(), parts.stream().flatMap(duty -> duty.part().stream()).toList());
    assertEquals(
        List.of(Optional.of(CaseFixtures.POLICE), Optional.of(CaseFixtures.DIRECTOR)),
        parts.stream().map(Duty::post).toList());
    assertEquals(
        List.of(List.of(1), List.of(2)),
        parts.stream()
            .map(duty -> duty.clocks().stream().map(run -> run.clock().run()).toList())
            .toList());
    assertEquals(List.of("HANDLE", "STEP"), due(c).get(Move.RESOLVE));
    var withdrawn = at(c, "PT8M").withdraw(CaseFixtures.HOTLINE, Optional.empty()).after();
    assertEquals(List.of(), Duty.of(withdrawn));
  }

  @Test
  void endsWithTheCase() {
    assertEquals(List.of(), Duty.of(CaseFixtures.closed()));
    var rejected = at(CaseFixtures.aCase(), "PT1H").reject(WORDS).after();
    assertEquals(List.of(), Duty.of(rejected));
  }

  @Test
  void isToDispatchOnceTriaged() {
    var c = CaseFixtures.aCase();
    var triaged =
        at(c, "PT1M").triage(c.classing(), c.patch(), c.routing(), Optional.empty()).after();
    assertEquals(List.of(), due(triaged).get(Move.DISPATCH));
  }

  @Test
  void isOfThePostThatMustActAndOfWhoHasItInHand() {
    var duties = Duty.of(CaseFixtures.signedFor());
    assertEquals(Optional.of(SECRETARY), duties.getFirst().post());
    assertEquals(Optional.of(VILLAGER.id()), duties.getFirst().inHandOf());
    assertEquals(Optional.empty(), Duty.of(CaseFixtures.dispatched()).getFirst().inHandOf());
  }

  @Test
  void isOfNoPostWhereADispatcherActsOrNoUnitHasTheCase() {
    for (var c : List.of(CaseFixtures.aCase(), CaseFixtures.resolved())) {
      for (var duty : Duty.of(c)) {
        assertEquals(Optional.empty(), duty.post());
        assertEquals(Optional.empty(), duty.inHandOf());
      }
    }
  }

  @Test
  void isTheFirstStillAheadOfTheMovesThatStopAClock() {
    var dispatched = CaseFixtures.dispatched();
    var contact = new ClockEvent[] {ClockEvent.CONTACTED, ClockEvent.RESOLVED};
    assertEquals(Move.RECORD_CONTACT, pressed(dispatched, contact));
    var taking = new ClockEvent[] {ClockEvent.SIGNED_FOR, ClockEvent.RESOLVED};
    assertEquals(Move.SIGN_FOR, pressed(dispatched, taking));
    assertEquals(Move.RESOLVE, pressed(CaseFixtures.signedFor(), taking));
    var onward = new ClockEvent[] {ClockEvent.SUBMITTED, ClockEvent.RESOLVED};
    assertEquals(Move.RESOLVE, pressed(CaseFixtures.signedFor(), onward));
    assertEquals(Move.RESOLVE, pressed(dispatched, onward));
    assertEquals(Move.SUBMIT, pressed(dispatched, ClockEvent.SUBMITTED));
    var anew = new ClockEvent[] {ClockEvent.DISPATCHED, ClockEvent.SIGNED_FOR};
    assertEquals(Move.SIGN_FOR, pressed(dispatched, anew));
    assertEquals(Move.DISPATCH, pressed(CaseFixtures.aCase(), ClockEvent.DISPATCHED));
  }

  @Test
  void isToEndTheCaseWhereNothingElseStopsAClock() {
    assertEquals(Move.CLOSE, pressed(CaseFixtures.dispatched()));
    assertEquals(Move.CLOSE, pressed(CaseFixtures.dispatched(), ClockEvent.REPORTED));
  }

  @Test
  void isToSubmitTheCaseWhereOnlyAnotherStepStopsAClock() {
    assertEquals(Move.SUBMIT, pressed(CaseFixtures.dispatched(), ClockEvent.STEP_BEGUN));
  }

  @Test
  void knowsSinceWhenACaseIsInItsStateWhereTheStateSaysSo() {
    assertEquals(Optional.of(CaseFixtures.REPORTED), CaseFixtures.aCase().inStateSince());
    assertEquals(Optional.of(after("PT5M")), CaseFixtures.signedFor().inStateSince());
    assertEquals(Optional.of(after("PT1H")), CaseFixtures.resolved().inStateSince());
    assertEquals(Optional.of(after("PT2H")), CaseFixtures.closed().inStateSince());
    var progress = at(CaseFixtures.signedFor(), "PT7M").recordProgress(VILLAGER, WORDS).after();
    assertEquals(Optional.empty(), progress.inStateSince());
    var again = at(CaseFixtures.dispatched(), "PT9M");
    assertEquals(
        Optional.of(after("PT9M")),
        again.dispatch(CaseFixtures.MAJOR, List.of(), Optional.empty()).after().inStateSince());
  }
}
