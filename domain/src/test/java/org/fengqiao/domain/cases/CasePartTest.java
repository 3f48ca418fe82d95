package org.fengqiao.domain.cases;

import static java.util.stream.Collectors.joining;
import static org.fengqiao.domain.cases.CaseFixtures.DIRECTOR;
import static org.fengqiao.domain.cases.CaseFixtures.MAJOR;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.SECRETARY;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** One unit leads a case, and others handle parts of it. */
class CasePartTest {
  private static CasePartAt parts(Case c, String duration) {
    return new CasePartAt(at(c, duration));
  }

  /** Signed for by the village, with a part of the police and one of the town. */
  private static Case shared() {
    var one = parts(signedFor(), "PT6M").assign(POLICE, List.of(POLICEMAN.id()), WORDS).after();
    return parts(one, "PT2H").assign(DIRECTOR, List.of(), WORDS).after();
  }

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private static List<String> runs(Case c, Predicate<TimedRun> which) {
    return c.clocks().stream()
        .filter(which)
        .map(run -> run.clock().name() + "/" + run.clock().run())
        .toList();
  }

  @Test
  void staysInTheHandsOfItsLeadAndIsSeenByThoseThatCoHandleIt() {
    var c = shared();
    assertEquals(CaseStatus.SIGNED_FOR, c.status());
    assertEquals(Optional.of(VILLAGER.id()), c.state().inHandOf());
    assertEquals(List.of(VILLAGE_COMMITTEE, POLICE_STATION, TOWN_CENTRE), c.traits().units());
    assertEquals(List.of(1, 2), c.openParts().stream().map(Part::number).toList());
    assertEquals(after("PT2H"), c.parts().getLast().assignTime());
  }

  @Test
  void givesEachPartTimeOfItsOwn() {
    var c = shared();
    assertEquals(
        List.of("PART/1", "PART/2"), runs(c, run -> run.isRunning() && run.part().isPresent()));
    assertEquals(
        List.of(Optional.of(1), Optional.of(2)),
        c.clocks().stream().map(TimedRun::part).filter(Optional::isPresent).toList());
    var done = parts(c, "PT3H").handIn(1, POLICEMAN, WORDS).after();
    assertEquals(List.of("PART/1"), runs(done, run -> !run.isRunning()));
    var stopped = done.clocks().stream().filter(run -> !run.isRunning()).findFirst();
    assertEquals(Optional.of(ClockEvent.PART_DONE), stopped.orElseThrow().stoppedBy());
    assertEquals(Optional.of(1), stopped.orElseThrow().part());
    var dropped = parts(done, "PT4H").drop(2, WORDS).after();
    assertEquals(List.of("PART/1", "PART/2"), runs(dropped, run -> !run.isRunning()));
  }

  @Test
  void isResolvedWhenAllPartsAreInOrDropped() {
    var c = shared();
    var refusal =
        refused(
            CaseReason.PARTS_OPEN,
            () -> at(c, "PT3H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS));
    assertEquals("1,2", refusal.details().get("parts"));
    // All that a case in hand allows, without what was refused.
    var legal = Move.movesOf(c).stream().filter(move -> move != Move.RESOLVE).map(Move::name);
    assertEquals(legal.collect(joining(",")), refusal.details().get("legal"));
    var one = parts(c, "PT4H").handIn(1, POLICEMAN, WORDS).after();
    refused(
        CaseReason.PARTS_OPEN, () -> at(one, "PT5H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS));
    var all = parts(one, "PT6H").drop(2, WORDS).after();
    var resolved = at(all, "PT7H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS).after();
    assertEquals(CaseStatus.RESOLVED, resolved.status());
    assertEquals(
        List.of(
            new Part.Progress.In(POLICEMAN.id(), WORDS, after("PT4H")),
            new Part.Progress.Dropped(after("PT6H"))),
        resolved.parts().stream().map(Part::progress).toList());
  }

  @Test
  void isHandedInByAnOfficerOfThePartsUnitAlone() {
    var parts = parts(shared(), "PT3H");
    for (var officer : List.of(VILLAGER, TOWNSMAN)) {
      var refusal = refused(CaseReason.NOT_OF_THE_PART, () -> parts.handIn(1, officer, WORDS));
      assertEquals("1", refusal.details().get("part"));
    }
  }

  @Test
  void refusesAPartThatIsNotOpenAndNamesThoseThatAre() {
    var c = parts(shared(), "PT3H").handIn(1, POLICEMAN, WORDS).after();
    for (int number : List.of(0, 1, 3)) {
      var refusal =
          refused(
              CaseReason.PART_NOT_OPEN, () -> parts(c, "PT4H").handIn(number, POLICEMAN, WORDS));
      assertEquals("2", refusal.details().get("legal"));
      refused(CaseReason.PART_NOT_OPEN, () -> parts(c, "PT4H").drop(number, WORDS));
    }
    var dropped = parts(c, "PT5H").drop(2, WORDS).after();
    refused(CaseReason.ILLEGAL_MOVE, () -> parts(dropped, "PT6H").drop(2, WORDS));
  }

  @Test
  void isNoPartOfTheLeadUnitsAndNoMoreThanACaseKeeps() {
    refused(
        CaseReason.SAME_UNIT, () -> parts(signedFor(), "PT6M").assign(SECRETARY, List.of(), WORDS));
    var full = signedFor();
    for (int i = 0; i < Part.MOST; i++) {
      full = parts(full, "PT6M").assign(POLICE, List.of(), WORDS).after();
    }
    var more = parts(full, "PT6M");
    var refusal = refused(CaseReason.TOO_MANY_PARTS, () -> more.assign(POLICE, List.of(), WORDS));
    assertEquals("50", refusal.details().get("most"));
  }

  @Test
  void keepsItsPartsWhenItIsSubmittedToTheLevelAbove() {
    var one = parts(signedFor(), "PT6M").assign(POLICE, List.of(), WORDS).after();
    var c = at(one, "PT1H").submit(VILLAGER, MAJOR, List.of(), Optional.empty()).after();
    assertEquals(List.of("PART/1"), runs(c, run -> run.isRunning() && run.part().isPresent()));
    var handedIn = parts(c, "PT2H").handIn(1, POLICEMAN, WORDS).after();
    assertEquals(List.of(), handedIn.openParts());
    assertEquals(
        List.of(TOWN_CENTRE, POLICE_STATION, VILLAGE_COMMITTEE), handedIn.traits().units());
  }

  @Test
  void firesTheRungsOfEachPartsClockOnce() {
    var c = shared();
    var woken =
        CaseWaking.wake(c, new TestRules(TestRules.calendar(1), false), _ -> List.of(), late())
            .orElseThrow();
    var fired =
        woken.facts().stream()
            .filter(CaseFact.RungFired.class::isInstance)
            .map(CaseFact.RungFired.class::cast)
            .filter(rung -> rung.clock().equals(TestRules.PART))
            .map(CaseFact.RungFired::run)
            .toList();
    assertEquals(List.of(1, 2), fired);
    var again =
        CaseWaking.wake(
            woken.after(), new TestRules(TestRules.calendar(1), false), _ -> List.of(), late());
    assertEquals(Optional.empty(), again);
  }

  private static Instant late() {
    return after("PT500H");
  }

  @Test
  void isExtendedByTheRunWhereSeveralPartsHaveTime() {
    var time = new CaseTimeAt(at(shared(), "PT3H"));
    var twoDays = Budget.parse("2wd");
    var refusal =
        refused(
            RequestReason.INVALID_FIELD,
            () -> time.extend(NamedRun.only(TestRules.PART), twoDays, VILLAGER, POLICEMAN, WORDS));
    assertEquals("run", refusal.details().get("field"));
    var second = new NamedRun(TestRules.PART, Optional.of(2));
    var c = time.extend(second, twoDays, VILLAGER, POLICEMAN, WORDS).after();
    assertEquals(List.of("PART/2"), runs(c, run -> !run.clock().extensions().isEmpty()));
    var third = new NamedRun(TestRules.PART, Optional.of(3));
    refused(
        CaseReason.CLOCK_NOT_RUNNING,
        () -> time.extend(third, twoDays, VILLAGER, POLICEMAN, WORDS));
  }
}
