package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.endOf;
import static org.fengqiao.domain.mediation.MediationFixtures.performance;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.fengqiao.domain.mediation.TestLimits.LATE;
import static org.fengqiao.domain.mediation.TestLimits.REMIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.FiredRung;
import org.junit.jupiter.api.Test;

class MediationWakingTest {
  private static final ClockRun ACCEPT = new ClockRun("ACCEPT", 1);
  private static final ClockRun MEDIATE = new ClockRun("MEDIATE", 1);
  private static final ClockRun PERFORM = new ClockRun("PERFORM", 1);
  private static final ClockRun CONFIRM = new ClockRun("CONFIRM", 1);

  private static Optional<Decided<Mediation>> wake(Mediation m, Instant now) {
    return MediationWaking.wake(m, TestLimits.ALL, now);
  }

  @Test
  void firesEachRungOnceAndNotBeforeItsTime() {
    var remind = endOf("2026-11-24");
    var due = endOf("2026-11-25");
    assertEquals(Optional.empty(), wake(applied(), remind.minusSeconds(1)));
    var reminded = wake(applied(), remind).orElseThrow();
    assertEquals(
        List.of(new MediationFact.RungFired(ACCEPT, new FiredRung(REMIND, remind, remind, false))),
        reminded.facts());
    assertEquals(Optional.of(List.of(new Wake(ACCEPT, due))), reminded.wakes());
    assertEquals(Optional.empty(), wake(reminded.after(), due.minusSeconds(1)));
    var late = wake(reminded.after(), due.plusSeconds(61)).orElseThrow();
    assertEquals(
        List.of(
            new MediationFact.RungFired(
                ACCEPT, new FiredRung(LATE, due, due.plusSeconds(61), true))),
        late.facts());
    assertEquals(Optional.of(List.of(Wake.withAllOthers(ACCEPT))), late.wakes());
    assertEquals(Optional.empty(), wake(late.after(), due.plusSeconds(9_999_999)));
  }

  @Test
  void firesTheRungsOfAllTimesInTheOrderOfTheirs() {
    var fired = wake(settled(), endOf("2026-12-31")).orElseThrow().facts();
    assertEquals(
        List.of(
            "PERFORM REMIND 2026-12-01T16:00:00Z",
            "PERFORM LATE 2026-12-04T16:00:00Z",
            "CONFIRM REMIND 2026-12-14T16:00:00Z",
            "CONFIRM LATE 2026-12-21T16:00:00Z"),
        fired.stream()
            .map(fact -> (MediationFact.RungFired) fact)
            .map(fact ->
                fact.limit().clock()
                    + " "
                    + fact.rung().key().value()
                    + " "
                    + fact.rung().explainedTime())
            .toList());
  }

  @Test
  void firesNothingOnceItIsDone() {
    var m = at(applied(), "PT1H").withdraw(TOWN, WORDS).after();
    assertEquals(Optional.empty(), wake(m, endOf("2027-11-25")));
    assertEquals(List.of(), MediationWaking.wakes(m, TestLimits.ALL));
    var paid =
        performance(settled(), "P5D")
            .follow(TOWN, 1, 1, true, List.of(new Share(1, 50_000), new Share(2, 25_000)), WORDS)
            .after();
    assertEquals(
        List.of(new Wake(CONFIRM, endOf("2026-12-14"))),
        MediationWaking.wakes(paid, TestLimits.ALL));
  }

  @Test
  void looksAtEachTimeThatRuns() {
    assertEquals(
        List.of(new Wake(PERFORM, endOf("2026-12-01")), new Wake(CONFIRM, endOf("2026-12-14"))),
        MediationWaking.wakes(settled(), TestLimits.ALL));
  }

  @Test
  void tellsADueTimeThatMovedOnceWithoutARung() {
    var told = new MediationFact.DueTimeMoved(MEDIATE, Optional.empty(), after("P10D"), true);
    var m = Mediation.LINEAGE.fold(accepted(), List.of(told));
    var moved = wake(m, after("P1D")).orElseThrow();
    assertEquals(
        List.of(
            new MediationFact.DueTimeMoved(
                MEDIATE, Optional.of(after("P10D")), endOf("2026-12-18"), false)),
        moved.facts());
    assertEquals(Optional.empty(), wake(moved.after(), after("P2D")));
  }

  @Test
  void doesNotFireOnceMoreWhatFiredBeforeMoreTimeWasGiven() {
    var reminded = wake(accepted(), endOf("2026-12-15")).orElseThrow().after();
    var more = at(reminded, "P29D").extend(TOWN, Budget.parse("10d"), WORDS);
    assertEquals(Optional.of(List.of(new Wake(MEDIATE, endOf("2026-12-28")))), more.wakes());
    var late = wake(more.after(), endOf("2026-12-28")).orElseThrow();
    assertEquals(1, late.facts().size());
    assertEquals(LATE, ((MediationFact.RungFired) late.facts().getFirst()).rung().key());
  }
}
