package org.fengqiao.domain.cases.sessions;

import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.FACES;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.LATE;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.REMIND;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.convened;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.errand;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.held;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.resolved;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.sessionAt;
import static org.fengqiao.domain.cases.sessions.SessionFixtures.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.Test;

class JointSessionTest {
  private static Refusal refused(SessionReason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private static final ClockRun HOLD_RUN = new ClockRun("HOLD_SESSION", 1);

  @Test
  void givesTheConvenerTimeToHoldIt() {
    var decided = convened();
    assertEquals(List.of(HOLD_RUN), decided.after().running());
    assertEquals(Optional.of(after("PT1H")), decided.after().clock().toldDue());
    assertEquals(Optional.of(List.of(new Wake(HOLD_RUN, after("PT50M")))), decided.wakes());
  }

  @Test
  void stopsThatTimeWhenItWasHeldAndSaysWhoWasThere() {
    var held = held();
    assertEquals(List.of(), held.running());
    assertEquals(Optional.of(after("PT30M")), held.clock().clock().stopTime());
    assertEquals(List.of(POLICE_STATION), held.state().held().orElseThrow().present());
  }

  @Test
  void isHeldBetweenTheConveningAndNow() {
    var at = sessionAt(convened().after(), "PT40M");
    for (var wrong : List.of("PT-1S", "PT40M1S")) {
      var bad =
          assertThrows(Refusal.class, () -> at.record(TOWNSMAN, after(wrong), List.of(), WORDS));
      assertEquals("held_time", bad.details().get("field"));
    }
    at.record(TOWNSMAN, after("PT0S"), List.of(), WORDS);
    at.record(TOWNSMAN, after("PT40M"), List.of(), WORDS);
  }

  @Test
  void givesEachTaskATimeOfItsOwn() {
    var resolved = resolved();
    assertEquals(
        List.of(new ClockRun("SESSION_TASK", 1), new ClockRun("SESSION_TASK", 2)),
        resolved.running());
    assertEquals(Optional.of(after("PT2H")), task(resolved, 1).clock().toldDue());
    assertEquals(Optional.of(after("PT3H")), task(resolved, 2).clock().toldDue());
  }

  @Test
  void callsOnNobodyItDidNotCall() {
    var present =
        refused(
            SessionReason.UNIT_NOT_CALLED,
            () ->
                sessionAt(convened().after(), "PT40M")
                    .record(TOWNSMAN, after("PT30M"), List.of(POLICE_STATION, TOWN_CENTRE), WORDS));
    assertEquals("present_units[1]", present.details().get("field"));
    var given =
        refused(
            SessionReason.UNIT_NOT_CALLED,
            () ->
                sessionAt(held(), "PT1H")
                    .resolve(TOWNSMAN, WORDS, List.of(errand(TOWN_CENTRE, "60min"))));
    assertEquals("tasks[0].unit", given.details().get("field"));
  }

  @Test
  void stopsATasksTimeWhenItIsHandedInAndNoOther() {
    var decided = sessionAt(resolved(), "PT1H10M").handIn(VILLAGER, 1, WORDS);
    assertEquals(List.of(new ClockRun("SESSION_TASK", 2)), decided.after().running());
    assertEquals(1, decided.wakes().orElseThrow().size());
    assertFalse(task(decided.after(), 1).report().orElseThrow().late());
    assertEquals(SessionTaskStatus.OPEN, task(decided.after(), 2).status());
  }

  @Test
  void isLateAtTheDueTimeAndNotBefore() {
    var inTime = sessionAt(resolved(), "PT1H59M59S").handIn(VILLAGER, 1, WORDS).after();
    assertFalse(task(inTime, 1).report().orElseThrow().late());
    var late = sessionAt(resolved(), "PT2H").handIn(VILLAGER, 1, WORDS).after();
    assertTrue(task(late, 1).report().orElseThrow().late());
  }

  @Test
  void takesATaskFromItsUnitAloneAndOnce() {
    var resolved = resolved();
    var other =
        refused(
            SessionReason.NOT_OF_THE_TASK,
            () -> sessionAt(resolved, "PT2H").handIn(POLICEMAN, 1, WORDS));
    assertEquals("1", other.details().get("task"));
    for (int none : List.of(0, 3)) {
      refused(
          SessionReason.TASK_NOT_FOUND,
          () -> sessionAt(resolved, "PT2H").handIn(VILLAGER, none, WORDS));
    }
    var in = sessionAt(resolved, "PT2H").handIn(VILLAGER, 1, WORDS).after();
    var twice =
        refused(
            SessionReason.ILLEGAL_TASK_MOVE,
            () -> sessionAt(in, "PT2H").handIn(VILLAGER, 1, WORDS));
    assertEquals("RETURN_TASK", twice.details().get("legal"));
  }

  @Test
  void givesATaskItsTimeOnceMoreWhenItIsReturned() {
    var in = sessionAt(resolved(), "PT2H30M").handIn(VILLAGER, 1, WORDS).after();
    var decided = sessionAt(in, "PT3H").giveBack(TOWNSMAN, 1, WORDS);
    var task = task(decided.after(), 1);
    assertEquals(SessionTaskStatus.OPEN, task.status());
    assertEquals(3, task.clock().clock().run());
    assertEquals(Optional.of(after("PT4H")), task.clock().toldDue());
    assertTrue(task.returns().getFirst().report().late());
    var again = sessionAt(decided.after(), "PT3H30M").handIn(VILLAGER, 1, WORDS).after();
    assertFalse(task(again, 1).report().orElseThrow().late());
    var open =
        refused(
            SessionReason.ILLEGAL_TASK_MOVE,
            () -> sessionAt(decided.after(), "PT3H").giveBack(TOWNSMAN, 1, WORDS));
    assertEquals("HAND_IN_TASK", open.details().get("legal"));
  }

  @Test
  void returnsATaskTenTimesAndNoMore() {
    var s = resolved();
    for (int i = 0; i < 10; i++) {
      s = sessionAt(s, "PT2H").handIn(VILLAGER, 1, WORDS).after();
      s = sessionAt(s, "PT2H").giveBack(TOWNSMAN, 1, WORDS).after();
    }
    assertEquals(12, task(s, 1).clock().clock().run());
    var in = sessionAt(s, "PT2H").handIn(VILLAGER, 1, WORDS).after();
    refused(
        SessionReason.TASK_RETURNS_USED_UP,
        () -> sessionAt(in, "PT2H").giveBack(TOWNSMAN, 1, WORDS));
  }

  @Test
  void isClosedOnceEveryTaskIsDone() {
    var open =
        refused(
            SessionReason.TASKS_OPEN, () -> sessionAt(resolved(), "PT2H").close(TOWNSMAN, WORDS));
    assertEquals("1,2", open.details().get("tasks"));
    var half = sessionAt(resolved(), "PT2H").handIn(POLICEMAN, 2, WORDS).after();
    var rest =
        refused(SessionReason.TASKS_OPEN, () -> sessionAt(half, "PT2H").close(TOWNSMAN, WORDS));
    assertEquals("1", rest.details().get("tasks"));
    var all = sessionAt(half, "PT2H").handIn(VILLAGER, 1, WORDS).after();
    var closed = sessionAt(all, "PT5H").close(TOWNSMAN, WORDS).after();
    assertEquals(SessionStatus.CLOSED, closed.status());
    assertEquals(after("PT5H"), closed.state().ended().orElseThrow().time());
    assertEquals(resolved().state().resolved(), closed.state().resolved());
  }

  @Test
  void stopsEveryTimeWhenItIsRaisedOrWithdrawn() {
    var above = new SessionId(id(91));
    var raised = sessionAt(resolved(), "PT2H").raise(TOWNSMAN, above, WORDS);
    assertEquals(List.of(), raised.after().running());
    assertEquals(Optional.of(List.of()), raised.wakes());
    assertEquals(Optional.of(above), raised.after().state().raisedTo());
    assertEquals(Optional.empty(), SessionWaking.wake(raised.after(), FACES, after("PT9H")));
    var withdrawn = sessionAt(convened().after(), "PT5M").withdraw(TOWNSMAN, WORDS).after();
    assertEquals(List.of(), withdrawn.running());
    assertEquals(Optional.empty(), withdrawn.state().held());
  }

  @Test
  void isTheConvenersToMove() {
    refused(
        SessionReason.NOT_THE_CONVENER,
        () ->
            sessionAt(convened().after(), "PT40M")
                .record(VILLAGER, after("PT30M"), List.of(), WORDS));
    refused(
        SessionReason.NOT_THE_CONVENER,
        () -> sessionAt(held(), "PT2H").resolve(VILLAGER, WORDS, List.of()));
    refused(
        SessionReason.NOT_THE_CONVENER,
        () -> sessionAt(resolved(), "PT2H").giveBack(VILLAGER, 1, WORDS));
    refused(
        SessionReason.NOT_THE_CONVENER, () -> sessionAt(resolved(), "PT2H").close(VILLAGER, WORDS));
    refused(
        SessionReason.NOT_THE_CONVENER,
        () -> sessionAt(held(), "PT2H").raise(VILLAGER, new SessionId(id(91)), WORDS));
    refused(
        SessionReason.NOT_THE_CONVENER, () -> sessionAt(held(), "PT2H").withdraw(VILLAGER, WORDS));
  }

  @Test
  void refusesAMoveOutOfItsOrderAndSaysWhatIsLegal() {
    var early =
        refused(
            SessionReason.ILLEGAL_SESSION_MOVE,
            () -> sessionAt(convened().after(), "PT1M").resolve(TOWNSMAN, WORDS, List.of()));
    assertEquals("RECORD,RAISE,WITHDRAW", early.details().get("legal"));
    var late =
        refused(
            SessionReason.ILLEGAL_SESSION_MOVE,
            () -> sessionAt(resolved(), "PT2H").withdraw(TOWNSMAN, WORDS));
    assertEquals("HAND_IN_TASK,RETURN_TASK,CLOSE,RAISE", late.details().get("legal"));
    var over = sessionAt(held(), "PT2H").withdraw(TOWNSMAN, WORDS).after();
    var ended =
        refused(
            SessionReason.ILLEGAL_SESSION_MOVE,
            () -> sessionAt(over, "PT2H").handIn(VILLAGER, 1, WORDS));
    assertEquals("", ended.details().get("legal"));
    assertEquals("WITHDRAWN", ended.details().get("state"));
  }

  @Test
  void firesTheRungsOfEachOpenTaskOnceAndOfNoOther() {
    var s = sessionAt(resolved(), "PT1H10M").handIn(VILLAGER, 1, WORDS).after();
    assertEquals(Optional.empty(), SessionWaking.wake(s, FACES, after("PT2H49M")));
    var fired = SessionWaking.wake(s, FACES, after("PT3H")).orElseThrow();
    assertEquals(
        List.of(REMIND, LATE),
        fired.facts().stream().map(fact -> ((SessionFact.RungFired) fact).rung().key()).toList());
    fired
        .facts()
        .forEach(fact -> assertEquals(Optional.of(2), ((SessionFact.RungFired) fact).task()));
    assertEquals(Optional.empty(), SessionWaking.wake(fired.after(), FACES, after("PT4H")));
    assertEquals(
        List.of(Wake.withAllOthers(new ClockRun("SESSION_TASK", 2))),
        SessionWaking.wakes(fired.after(), FACES));
  }

  @Test
  void firesTheRungsOfHoldingItWhileItWasNotHeld() {
    var fired = SessionWaking.wake(convened().after(), FACES, after("PT50M")).orElseThrow();
    var rung = (SessionFact.RungFired) fired.facts().getFirst();
    assertEquals(Optional.empty(), rung.task());
    assertEquals(REMIND, rung.rung().key());
    assertEquals(Optional.empty(), SessionWaking.wake(held(), FACES, after("PT9H")));
  }

  @Test
  void tellsADueTimeThatMovedOnce() {
    var told =
        new SessionFact.DueTimeMoved(Optional.of(1), Optional.empty(), after("PT90M"), false);
    var s = JointSession.LINEAGE.fold(resolved(), List.of(told));
    var moved = SessionWaking.wake(s, FACES, after("PT70M")).orElseThrow();
    assertEquals(
        List.of(
            new SessionFact.DueTimeMoved(
                Optional.of(1), Optional.of(after("PT90M")), after("PT2H"), false)),
        moved.facts());
    assertEquals(Optional.empty(), SessionWaking.wake(moved.after(), FACES, after("PT71M")));
  }
}
