package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.MAJOR;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.aCase;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.dispatched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.junit.jupiter.api.Test;

class CaseWakingTest {
  private static Optional<Decided<Case>> wake(Case c, ClockRules rules, String duration) {
    return CaseWaking.wake(c, rules, _ -> List.of(POLICEMAN.id()), after(duration));
  }

  private static Optional<Decided<Case>> wake(Case c, String duration) {
    return wake(c, TestRules.BOOK, duration);
  }

  private static List<String> fired(Decided<Case> decided) {
    return decided.facts().stream()
        .filter(CaseFact.RungFired.class::isInstance)
        .map(fact -> ((CaseFact.RungFired) fact).rung().key().value())
        .toList();
  }

  @Test
  void asksToBeLookedAtWhenItsEarliestRungComesDue() {
    var earliest =
        CaseWaking.wakes(dispatched(), TestRules.BOOK).stream().map(Wake::at).sorted().findFirst();
    assertEquals(Optional.of(after("PT30M")), earliest);
  }

  @Test
  void keepsARowForARunningClockAllOfWhoseRungsHaveFired() {
    var top = wake(dispatched(), "PT30M").orElseThrow().after();
    var decided = wake(top, "P2D").orElseThrow();
    var rows = decided.wakes().orElseThrow();
    assertEquals(
        Set.copyOf(decided.after().running()),
        rows.stream().map(Wake::clock).collect(Collectors.toSet()));
    assertTrue(rows.stream().anyMatch(row -> row.equals(Wake.withAllOthers(row.clock()))));
  }

  @Test
  void comesToNothingWhenLookedAtTooEarly() {
    assertEquals(Optional.empty(), wake(dispatched(), "PT29M"));
  }

  @Test
  void movesToTheNextPostWhenTheContactIsMissed() {
    var decided = wake(dispatched(), "PT30M").orElseThrow();
    assertEquals(List.of("MISSED"), fired(decided));
    assertEquals(Optional.of(POLICE_STATION), decided.after().lead());
    assertEquals(List.of(VILLAGE_COMMITTEE), decided.after().hadIt());
    assertEquals(CaseStatus.DISPATCHED, decided.after().status());
    assertTrue(decided.wakes().isPresent());
  }

  @Test
  void firesARungOnce() {
    var once = wake(dispatched(), "PT30M").orElseThrow().after();
    assertEquals(Optional.empty(), wake(once, "PT31M"));
  }

  @Test
  void firesNothingOnceTheReporterWasReached() {
    var reached = at(dispatched(), "PT10M").recordContact(VILLAGER, true, Optional.empty()).after();
    assertEquals(Optional.empty(), wake(reached, "PT40M"));
  }

  @Test
  void firesWhatWasMissedOnceMarkedLateAndMovesOnePostOnly() {
    var decided = wake(dispatched(), "P2D").orElseThrow();
    assertEquals(List.of("MISSED", "REMIND", "SILENT"), fired(decided));
    for (var fact : decided.facts()) {
      if (fact instanceof CaseFact.RungFired rung) {
        assertTrue(rung.rung().late());
      }
    }
    assertEquals(1, decided.after().climb().orElseThrow().at());
  }

  @Test
  void firesTheRungsOfItsClocksInTheOrderOfTheirTimes() {
    var decided = wake(dispatched(), "P10D").orElseThrow();
    assertEquals(List.of("MISSED", "REMIND", "SILENT", "OVERDUE"), fired(decided));
  }

  @Test
  void isNotLateWithinAMinute() {
    var decided = wake(dispatched(), "PT30M59S").orElseThrow();
    assertFalse(((CaseFact.RungFired) decided.facts().getFirst()).rung().late());
  }

  @Test
  void staysWithTheLastPostHoweverLongItIsSilentAndIsSupervised() {
    var top = wake(dispatched(), "PT30M").orElseThrow().after();
    var decided = wake(top, "P2D").orElseThrow();
    assertEquals(List.of("SUPERVISE"), fired(decided));
    assertEquals(Optional.of(POLICE_STATION), decided.after().lead());
    assertEquals(Optional.empty(), wake(decided.after(), "P3D"));
  }

  @Test
  void staysWithTheOnlyPostWhenTheContactIsMissed() {
    var alone = at(aCase(), "PT1M").dispatch(MAJOR, List.of(), Optional.empty()).after();
    var decided = wake(alone, "PT30M").orElseThrow();
    assertEquals(List.of("MISSED"), fired(decided));
    assertEquals(Optional.of(TOWN_CENTRE), decided.after().lead());
  }

  @Test
  void staysWhereSilenceDoesNotMoveIt() {
    var rules = new TestRules(TestRules.calendar(1), false);
    var decided = wake(dispatched(), rules, "PT30M").orElseThrow();
    assertEquals(List.of("MISSED"), fired(decided));
    assertEquals(Optional.of(VILLAGE_COMMITTEE), decided.after().lead());
  }

  @Test
  void doesNotMoveWhatIsResolved() {
    var resolved =
        at(at(dispatched(), "PT5M").signFor(VILLAGER).after(), "PT10M")
            .resolve(VILLAGER, OutcomeKind.SOLVED, WORDS)
            .after();
    var decided = wake(resolved, "PT30M").orElseThrow();
    assertEquals(List.of("MISSED"), fired(decided));
    assertEquals(CaseStatus.RESOLVED, decided.after().status());
  }

  @Test
  void saysOnceThatADueTimeMovedWhenACalendarIsPublished() {
    var friday = new CalendarDay(LocalDate.parse("2026-11-20"), "假日", CalendarDay.Kind.OFF);
    var terms =
        new CalendarTerms(
            ZoneId.of("Asia/Shanghai"), OfficeHours.of("09:00-17:00"), List.of(friday), 2026);
    var rules = new TestRules(new WorkingCalendar(TestRules.CHINA, 2, terms), true);

    var decided = wake(dispatched(), rules, "PT1M").orElseThrow();
    var moved = (CaseFact.DueTimeMoved) decided.facts().getFirst();
    assertEquals(TestRules.HANDLE, moved.clock());
    // The first day is not counted: five working days end with Wednesday the 25th, or the 26th.
    assertEquals(moved.from().orElseThrow().plus(Duration.ofDays(1)), moved.to());
    assertEquals(Optional.empty(), wake(decided.after(), rules, "PT2M"));
  }
}
