package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.rewards.ClueMoveTest.months;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HOTLINE;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.TERMS;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.local;
import static org.fengqiao.domain.rewards.RewardFixtures.payment;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.reward;
import static org.fengqiao.domain.rewards.TestTerms.LAST;
import static org.fengqiao.domain.rewards.TestTerms.OVERDUE;
import static org.fengqiao.domain.rewards.TestTerms.REMIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.junit.jupiter.api.Test;

class ClueWakingTest {
  private static final Instant DUE = local("2026-09-03T00:00");
  private static final Instant REMIND_TIME = local("2026-08-03T00:00");

  private static Optional<Decided<Clue>> wake(Clue c, Instant now) {
    return ClueWaking.wake(c, TERMS, now);
  }

  private static ClueFact.RungFired fired(
      ClueLimit of, RungKey key, Instant time, Instant now, boolean late) {
    return new ClueFact.RungFired(of, new FiredRung(key, time, now, late));
  }

  private static ClockRun run(ClueLimit of) {
    return new ClockRun(of.name(), 1);
  }

  /** A calendar of a later version, by which each time is due so much later. */
  private static LimitFaces by(List<CalendarDay> days) {
    return limit -> {
      var face = TERMS.face(limit);
      var was = face.calendar();
      var terms = new CalendarTerms(was.terms().zone(), was.terms().hours(), days, 2026);
      return new ClockFace(
          face.clock(), face.spec(), new WorkingCalendar(was.id(), was.version() + 1, terms));
    };
  }

  @Test
  void firesEachRungOnceAndNotBeforeItsTime() {
    var c = aClue(ClueStatus.SUBMITTED);
    var remind = local("2026-03-13T00:00");
    var due = local("2026-03-17T00:00");
    assertEquals(Optional.empty(), wake(c, remind.minusNanos(1_000)));
    var reminded = wake(c, remind).orElseThrow();
    assertEquals(List.of(fired(ClueLimit.VERIFY, REMIND, remind, remind, false)), reminded.facts());
    assertEquals(Optional.of(List.of(new Wake(run(ClueLimit.VERIFY), due))), reminded.wakes());
    assertEquals(Optional.empty(), wake(reminded.after(), remind));
    assertEquals(Optional.empty(), wake(reminded.after(), due.minusNanos(1_000)));
    var late = wake(reminded.after(), due.plusSeconds(61)).orElseThrow();
    assertEquals(
        List.of(fired(ClueLimit.VERIFY, OVERDUE, due, due.plusSeconds(61), true)), late.facts());
    assertEquals(Optional.of(List.of(Wake.withAllOthers(run(ClueLimit.VERIFY)))), late.wakes());
    assertEquals(ClueStatus.SUBMITTED, late.after().status());
    assertEquals(Optional.empty(), wake(late.after(), due.plus(Duration.ofDays(999))));
  }

  @Test
  void firesNothingOfATimeThatStopped() {
    var far = local("2030-01-01T00:00");
    for (var status : ClueStatus.values()) {
      var c = aClue(status);
      assertEquals(c.running().isEmpty(), wake(c, far).isEmpty(), status.name());
      assertEquals(c.running(), ClueWaking.wakes(c, TERMS).stream().map(Wake::clock).toList());
    }
  }

  @Test
  void letsARewardExpireOnceItIsDueAndNotBefore() {
    var reminded = wake(aClue(ClueStatus.TOLD), REMIND_TIME).orElseThrow().after();
    assertEquals(Optional.empty(), wake(reminded, DUE.minusNanos(1_000)));
    var now = DUE.plusSeconds(5);
    var expired = wake(reminded, now).orElseThrow();
    assertEquals(
        List.of(fired(ClueLimit.CLAIM, OVERDUE, DUE, now, false), new ClueFact.Expired(DUE)),
        expired.facts());
    assertEquals(ClueStatus.EXPIRED, expired.after().status());
    assertEquals(
        Optional.of(DUE), expired.after().time(ClueLimit.CLAIM).orElseThrow().clock().stopTime());
    assertEquals(Optional.of(List.<Wake>of()), expired.wakes());
    assertEquals(Optional.empty(), wake(expired.after(), DUE.plus(Duration.ofDays(999))));
  }

  @Test
  void tellsAllThatIsDueAtOnceWhereItIsLookedAtLate() {
    var now = DUE.plus(Duration.ofDays(3));
    assertEquals(
        List.of(
            fired(ClueLimit.CLAIM, REMIND, REMIND_TIME, now, true),
            fired(ClueLimit.CLAIM, OVERDUE, DUE, now, true),
            new ClueFact.Expired(DUE)),
        wake(aClue(ClueStatus.TOLD), now).orElseThrow().facts());
  }

  @Test
  void expiresNotAsLongAsThereIsSomethingToTellOfTheSameTime() {
    LimitFaces faces = TestTerms::lastFace;
    var c = aClue(ClueStatus.TOLD);
    var last = local("2026-09-15T00:00");
    var overdue = ClueWaking.wake(c, faces, DUE).orElseThrow();
    assertEquals(List.of(fired(ClueLimit.CLAIM, OVERDUE, DUE, DUE, false)), overdue.facts());
    assertEquals(Optional.of(List.of(new Wake(run(ClueLimit.CLAIM), last))), overdue.wakes());
    assertEquals(Optional.empty(), ClueWaking.wake(overdue.after(), faces, last.minusNanos(1_000)));
    refused(
        RewardReason.TIME_RUN_OUT,
        () -> payment(overdue.after(), DUE).claim(ClaimProof.CODE, HOTLINE));
    assertEquals(
        List.of(fired(ClueLimit.CLAIM, LAST, last, last, false), new ClueFact.Expired(DUE)),
        ClueWaking.wake(overdue.after(), faces, last).orElseThrow().facts());
  }

  @Test
  void expiresNotBeforeItIsDueThoughThereIsNothingToTell() {
    LimitFaces faces = TestTerms::silentFace;
    var c = aClue(ClueStatus.TOLD);
    assertEquals(Optional.empty(), ClueWaking.wake(c, faces, DUE.minusNanos(1_000)));
    assertEquals(
        List.of(new ClueFact.Expired(DUE)), ClueWaking.wake(c, faces, DUE).orElseThrow().facts());
  }

  @Test
  void expiresLaterWhereItMayBeClaimedLonger() {
    var longer = reward(aClue(ClueStatus.TOLD)).extend(GRADER, APPROVER, months(1), WORDS).after();
    var due = local("2026-10-09T00:00");
    var first = wake(longer, due.minusNanos(1_000)).orElseThrow();
    assertEquals(ClueStatus.TOLD, first.after().status());
    assertEquals(1, first.facts().size());
    assertEquals(ClueStatus.EXPIRED, wake(first.after(), due).orElseThrow().after().status());
  }

  @Test
  void remindsOfALongerTimeNotOnceMore() {
    var reminded = wake(aClue(ClueStatus.TOLD), REMIND_TIME).orElseThrow().after();
    var longer = reward(reminded).extend(GRADER, APPROVER, months(1), WORDS);
    assertEquals(
        Optional.of(List.of(new Wake(run(ClueLimit.CLAIM), local("2026-10-09T00:00")))),
        longer.wakes());
  }

  @Test
  void tellsADueTimeThatMovedOnceAndGoesByIt() {
    var c = aClue(ClueStatus.TOLD);
    var longWeekend =
        by(
            List.of(
                new CalendarDay(LocalDate.parse("2026-09-02"), "节日", CalendarDay.Kind.OFF),
                new CalendarDay(LocalDate.parse("2026-09-03"), "节日", CalendarDay.Kind.OFF)));
    var later = local("2026-09-05T00:00");
    var moved = ClueWaking.wake(c, longWeekend, NOW).orElseThrow();
    assertEquals(
        List.of(new ClueFact.DueTimeMoved(ClueLimit.CLAIM, Optional.of(DUE), later, false)),
        moved.facts());
    assertEquals(Optional.of(later), moved.after().dueTold());
    assertEquals(Optional.empty(), ClueWaking.wake(moved.after(), longWeekend, NOW));
    var reminded = ClueWaking.wake(moved.after(), longWeekend, DUE).orElseThrow();
    assertEquals(ClueStatus.TOLD, reminded.after().status());
    assertEquals(
        ClueStatus.EXPIRED,
        ClueWaking.wake(reminded.after(), longWeekend, later).orElseThrow().after().status());
  }

  @Test
  void tellsThatATimeMovedBeforeItFiresOrExpiresByIt() {
    var told = new ClueFact.DueTimeMoved(ClueLimit.CLAIM, Optional.of(DUE), NOW, true);
    var c = Clue.LINEAGE.fold(aClue(ClueStatus.TOLD), List.of(told));
    assertEquals(
        List.of(
            new ClueFact.DueTimeMoved(ClueLimit.CLAIM, Optional.of(NOW), DUE, false),
            fired(ClueLimit.CLAIM, REMIND, REMIND_TIME, DUE, true),
            fired(ClueLimit.CLAIM, OVERDUE, DUE, DUE, false),
            new ClueFact.Expired(DUE)),
        wake(c, DUE).orElseThrow().facts());
  }
}
