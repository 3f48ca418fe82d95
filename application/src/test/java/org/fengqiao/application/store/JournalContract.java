package org.fengqiao.application.store;

import static org.fengqiao.application.store.StoreFixture.ACTOR;
import static org.fengqiao.application.store.StoreFixture.TIME;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.fengqiao.application.store.StoreFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} keeps to. */
public interface JournalContract {
  Commits commits();

  Journal journal();

  @Test
  default void keepsOneEntryForEachDecisionOnAnAggregate() {
    var made = aSample(commits());
    var moved = committed(commits(), moving(made, made.aggregate().add(3)));

    var entries = journal().of(made.aggregate().ref(), 0, 10);
    assertEquals(2, entries.size());
    var second = entries.get(1);
    assertEquals(moved.head(), new Head(second.version(), second.hash(), second.at()));
    assertEquals(List.of(new SampleFact.Added(3)), second.facts());
    assertEquals(ACTOR, second.actor());
    assertEquals(TIME, second.time());
    assertEquals(List.of(second), journal().of(made.aggregate().ref(), 1, 10));
    assertEquals(1, journal().of(made.aggregate().ref(), 0, 1).size());
  }

  @Test
  default void chainsEachEntryToTheOneBeforeIt() {
    var made = aSample(commits());
    committed(commits(), moving(made, made.aggregate().add(3)));
    var entries = journal().of(made.aggregate().ref(), 0, 10);
    assertEquals(Optional.empty(), entries.getFirst().previous());
    assertEquals(Optional.empty(), entries.getFirst().previousHash());
    assertEquals(Optional.of(entries.getFirst().at()), entries.getLast().previous());
    assertEquals(Optional.of(entries.getFirst().hash()), entries.getLast().previousHash());
  }

  @Test
  default void leavesNoEntryOfWhatWasRefused() {
    var made = aSample(commits());
    committed(commits(), moving(made, made.aggregate().add(1)));
    var before = journal().end();
    commits().commit(Optional.empty(), moving(made, made.aggregate().add(2)));
    assertEquals(List.of(), journal().past(before, 10));
    assertEquals(before, journal().end());
  }

  @Test
  default void numbersTheEntriesOfALaneWithoutGaps() throws Exception {
    var before = journal().end();
    StoreFixture.together(40, _ -> aSample(commits()));
    var next = new TreeMap<>(before.positions());
    for (var entry : read(journal(), before, 7)) {
      assertEquals(next.merge(entry.at().lane(), 1L, Long::sum).longValue(), entry.at().position());
    }
    assertEquals(Cursor.of(next), journal().end());
  }

  @Test
  default void deliversEachEntryOnceAndAfterItsPredecessor() throws Exception {
    var before = journal().end();
    int aggregates = 6;
    int moves = 15;
    StoreFixture.together(
        aggregates,
        _ -> {
          var now = aSample(commits());
          for (int i = 0; i < moves; i++) {
            now = committed(commits(), moving(now, now.aggregate().add(1)));
          }
          return now;
        });
    var reached = new HashMap<AggregateRef, Version>();
    var entries = read(journal(), before, 4);
    for (var entry : entries) {
      var earlier = Optional.ofNullable(reached.put(entry.aggregate(), entry.version()));
      assertEquals(earlier.map(Version::next).orElse(Version.FIRST), entry.version());
    }
    assertEquals(aggregates * (moves + 1), entries.size());
    assertEquals(aggregates, reached.size());
  }

  @Test
  default void deliversAnEntryAfterItsPredecessorInAnotherLane() {
    var before = journal().end();
    var one = aSample(commits());
    // A step of several aggregates goes through the lane of its first, one of two by its id: that
    // all of these have one is not to be met.
    for (int i = 0; i < 40; i++) {
      var other = aSample(commits());
      var both =
          moving(other, other.aggregate().add(1))
              .and(new Step<>(Optional.of(one), one.aggregate().add(1)));
      var outcome = (Outcome.Committed) commits().commit(Optional.empty(), both);
      one = new Loaded<>(one.aggregate().add(1).after(), outcome.heads().getLast());
    }
    var id = one.aggregate().ref();
    var history =
        read(journal(), before, 7).stream().filter(entry -> entry.aggregate().equals(id)).toList();
    assertEquals(journal().of(id, 0, 100), history);
    assertTrue(
        history.stream().map(entry -> entry.at().lane()).distinct().count() > 1,
        "all steps came through one lane: the case was not met");
  }

  @Test
  default void givesAReaderTheKindsItAsksForAndPassesOverTheRest() throws Exception {
    var before = journal().end();
    StoreFixture.together(20, _ -> aSample(commits()));
    var end = journal().end();
    var others = EnumSet.complementOf(EnumSet.of(AggregateKind.UNIT));
    var passed = journal().past(before, others, 3);
    assertEquals(new Excerpt(List.of(), end, passed.time(), false), passed);
    assertTrue(passed.time().isPresent());
    assertEquals(Excerpt.none(end), journal().past(end, others, 3));
    var given = new ArrayList<Entry>();
    for (var some = journal().past(before, Set.of(AggregateKind.UNIT), 3); !some.isEmpty(); ) {
      given.addAll(some.entries());
      assertEquals(!some.end().equals(end), some.more());
      some = journal().past(some.end(), Set.of(AggregateKind.UNIT), 3);
    }
    assertEquals(read(journal(), before, 7).size(), given.size());
    assertEquals(Set.copyOf(read(journal(), before, 7)), Set.copyOf(given));
  }

  @Test
  default void redeliversTheSameEntryForTheSameCursor() {
    var before = journal().end();
    aSample(commits());
    var first = journal().past(before, 10);
    assertEquals(first, journal().past(before, 10));
    assertEquals(List.of(), journal().past(before.past(first.getFirst().at()), 10));
  }

  @Test
  default void wakesAReaderThatAwaitsTheNextEntry() throws Exception {
    var before = journal().end();
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            journal().await(before, Duration.ofSeconds(20));
            return journal().past(before, 1);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    var made = aSample(commits());
    assertEquals(made.aggregate().ref(), waiting.get().getFirst().aggregate());
  }

  @Test
  default void letsAReaderGoWhenNothingComes() throws Exception {
    var end = journal().end();
    journal().await(end, Duration.ofMillis(5));
    assertEquals(List.of(), journal().past(end, 1));
  }

  @Test
  default void hasNoEntriesOfWhatWasNeverMade() {
    var never = Sample.make(UUID.randomUUID()).after();
    assertEquals(List.of(), journal().of(never.ref(), 0, 10));
    assertFalse(journal().past(Cursor.START, 1).stream().anyMatch(e -> e.facts().isEmpty()));
  }
}
