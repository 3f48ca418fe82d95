package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.application.store.Sample;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.clocks.CalendarDay;
import org.junit.jupiter.api.Test;

/** Waking, by two processes on one store, each with what it knows of the calendar. */
class WakeDueClocksTest {
  private static final Instant FRIDAY = Instant.parse("2026-03-06T02:00:00Z");
  private static final Instant SUNDAY = Instant.parse("2026-03-07T16:00:00Z");
  private static final CalendarDay SATURDAY_WORKED =
      new CalendarDay(LocalDate.parse("2026-03-07"), "调休", CalendarDay.Kind.MAKE_UP);

  private final CaseTown town = new CaseTown();
  private final Clocks clocks = new MemoryClocks(town.memory);
  private final TownRules othersRules = new TownRules();
  private final WakeDueClocks one = process(town.rules);
  private final WakeDueClocks other = process(othersRules);

  private WakeDueClocks process(TownRules rules) {
    var store = town.memory.deciding();
    var wake = new WakeCase(new Waking(store, town.town.clock), town.cases, rules, town.router);
    return new WakeDueClocks(clocks, Set.of(wake), rules, town.town.clock);
  }

  private List<CaseFact.RungFired> fired(Case c) {
    return town.memory.of(c.ref(), 0, 100).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(CaseFact.RungFired.class::isInstance)
        .map(CaseFact.RungFired.class::cast)
        .toList();
  }

  /** What would be looked at when that much time has passed. */
  private List<AggregateRef> dueIn(Duration time) {
    return clocks.due(town.town.now().plus(time), Clocks.MOST).stream()
        .map(Clocks.Due::aggregate)
        .toList();
  }

  /** A clock on what is no case, so that a look at it fails. */
  private AggregateRef aBrokenClock() {
    var now = town.town.now();
    var made =
        Sample.make(UUID.randomUUID())
            .then(sample -> sample.startClock(new Wake(new ClockRun("ODD", 1), now)));
    town.memory.commit(Optional.empty(), Changes.making(Actor.FENGQIAO, now, made));
    return made.after().ref();
  }

  @Test
  void firesWhatIsDueAndOnceThoughTwoProcessesLookAtOnce() {
    var scans = Stream.generate(town::aScan).limit(40).toList();
    town.pass(Duration.ofMinutes(31));
    var portions = new ArrayList<WakeDueClocks.Portion>();
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var process : List.of(one, other)) {
        processes.execute(() -> {
          var portion = process.wake();
          synchronized (portions) {
            portions.add(portion);
          }
        });
      }
    }
    scans.forEach(scan -> assertEquals(1, fired(scan).size()));
    portions.forEach(portion -> assertEquals(Map.of(), portion.failed()));
    assertEquals(2, portions.size());
    assertEquals(List.of(), dueIn(Duration.ZERO));
  }

  @Test
  void putsOffWhatIsNotDueYetToItsNextRung() {
    var scan = town.aScan();
    clocks.wakeAll(town.town.now());
    assertEquals(List.of(scan.ref()), dueIn(Duration.ZERO));
    assertEquals(Map.of(), one.wake().failed());
    assertEquals(List.of(), fired(scan));
    assertEquals(List.of(), dueIn(Duration.ofMinutes(30).minusNanos(1_000)));
    assertEquals(List.of(scan.ref()), dueIn(Duration.ofMinutes(30)));
  }

  @Test
  void triesOneThatFailsAgainInAMinuteAndWakesTheOthers() {
    var scan = town.aScan();
    town.pass(Duration.ofMinutes(31));
    var broken = aBrokenClock();
    var portion = one.wake();
    assertEquals(List.of(broken), List.copyOf(portion.failed().keySet()));
    assertEquals(1, fired(scan).size());
    assertEquals(List.of(), dueIn(Duration.ofSeconds(59)));
    assertEquals(List.of(broken), dueIn(Duration.ofMinutes(1)));
  }

  @Test
  void tellsForHowLongTheLongestWaitingWasDue() {
    var longest = town.aScan();
    town.pass(Duration.ofMinutes(10));
    town.aScan();
    assertEquals(Optional.empty(), one.wake().late());
    var first = clocks.due(town.town.now().plus(Duration.ofDays(1)), 1).getFirst();
    assertEquals(longest.ref(), first.aggregate());
    town.pass(Duration.between(town.town.now(), first.rows().getFirst().at()).plusSeconds(42));
    assertEquals(Optional.of(Duration.ofSeconds(42)), one.wake().late());
  }

  @Test
  void looksOnceADayAtARowWithoutARungToFire() {
    var c = town.aCase();
    var loaded = town.cases.find(c.id()).orElseThrow();
    var stray = new Wake(new ClockRun("GONE", 1), town.town.now());
    var fact = new CaseFact.ContentErased(c.words().report().id());
    var touched = new Decided<>(c, List.of(fact)).waking(List.of(stray));
    town.memory.commit(
        Optional.empty(), Changes.moving(Actor.FENGQIAO, town.town.now(), loaded, touched));
    assertEquals(Map.of(), one.wake().failed());
    assertEquals(List.of(), dueIn(Duration.ofDays(1).minusNanos(1_000)));
    assertEquals(List.of(c.ref()), dueIn(Duration.ofDays(1)));
  }

  @Test
  void saysWhetherThereMayBeMore() {
    for (int i = 1; i < WakeDueClocks.PORTION; i++) {
      aBrokenClock();
    }
    assertFalse(one.wake().isFull());
    town.pass(Duration.ofMinutes(1));
    aBrokenClock();
    assertTrue(one.wake().isFull());
    assertFalse(one.wake().isFull());
  }

  @Test
  void firesByACalendarThatAnotherProcessPublishedAndThisOneTookLater() {
    town.town.setClock(FRIDAY);
    var c = town.aCase();
    town.rules.take(SATURDAY_WORKED);
    clocks.wakeAll(FRIDAY);
    // It still has the calendar before, by which nothing is due, and puts all of it off to Monday.
    assertEquals(Map.of(), other.wake().failed());
    othersRules.take(SATURDAY_WORKED);
    other.wake();
    town.town.setClock(SUNDAY);
    other.wake();
    assertEquals(List.of(SUNDAY), fired(c).stream().map(f -> f.rung().explainedTime()).toList());
  }

  @Test
  void firesByANewCalendarWhatWasDecidedByTheOldOneMeanwhile() {
    town.town.setClock(FRIDAY);
    othersRules.take(SATURDAY_WORKED);
    other.wake();
    // Decided before the calendar came, and committed after all was woken.
    var c = town.aCase();
    other.wake();
    town.pass(Duration.ofMinutes(1));
    other.wake();
    town.town.setClock(SUNDAY);
    other.wake();
    assertEquals(List.of(SUNDAY), fired(c).stream().map(f -> f.rung().explainedTime()).toList());
  }
}
