package org.fengqiao.application.store;

import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.domain.AggregateRef;
import org.junit.jupiter.api.Test;

/** Whoever wants what another has the turn of waits, and nobody for ever. */
class TurnsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final MemoryStore memory = new MemoryStore();
  // Each in a place of its own.
  private final Loaded<Sample> one = committed(memory, making(new UUID(0, 1)));
  private final Loaded<Sample> other = committed(memory, making(new UUID(0, 2)));

  private static AggregateRef ref(Loaded<Sample> sample) {
    return sample.aggregate().ref();
  }

  private static List<Step<?>> moved(Loaded<Sample> sample) {
    return moving(sample, sample.aggregate().add(1)).steps();
  }

  /** What another thread finds. */
  private static <T> T elsewhere(Callable<T> look) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(look).get();
    }
  }

  /** Which of them another finds taken. */
  private List<AggregateRef> takenFor(Turns turns, Loaded<Sample> sample) throws Exception {
    return elsewhere(() -> turns.none().taken(moved(sample)));
  }

  private static boolean takes(Turns turns, List<AggregateRef> refs) throws Exception {
    return elsewhere(() -> {
      try (var turn = turns.none()) {
        return turn.take(refs);
      }
    });
  }

  @Test
  void seesWhatOthersHaveTheTurnOfAndNotWhatItHasItself() throws Exception {
    var turns = new Turns(SHORT);
    try (var mine = turns.none()) {
      assertEquals(List.of(), mine.taken(moved(one)));
      assertTrue(mine.take(List.of(ref(one))));
      assertEquals(List.of(), mine.taken(moved(one)));
      assertEquals(List.of(ref(one)), takenFor(turns, one));
      assertEquals(List.of(), takenFor(turns, other));
    }
    assertEquals(List.of(), takenFor(turns, one));
  }

  @Test
  void waitsNoLongerThanItsPatienceAndHasNothingThen() throws Exception {
    var turns = new Turns(SHORT);
    try (var mine = turns.none()) {
      assertTrue(mine.take(List.of(ref(one))));
      var left =
          elsewhere(() -> {
            try (var yours = turns.none()) {
              var both = List.of(yours.take(List.of(ref(other))), yours.take(List.of(ref(one))));
              assertEquals(List.of(true, false), both);
              return takenFor(turns, other);
            }
          });
      assertEquals(List.of(), left);
    }
  }

  @Test
  void endsTheTurnWhenItIsClosed() throws Exception {
    var turns = new Turns(SHORT);
    try (var mine = turns.none()) {
      assertTrue(mine.take(List.of(ref(one), ref(other))));
      assertFalse(takes(turns, List.of(ref(other))));
    }
    assertTrue(takes(turns, List.of(ref(other), ref(one))));
  }

  @Test
  void keepsItsTurnBeforeThoseWhoWaitWhenItTakesItAgain() throws Exception {
    var turns = new Turns(LONG);
    var taken = new AtomicBoolean();
    Thread next;
    try (var mine = turns.none()) {
      assertTrue(mine.take(List.of(ref(one))));
      next =
          Thread.startVirtualThread(() -> {
            try (var yours = turns.none()) {
              taken.set(yours.take(List.of(ref(one))));
            }
          });
      while (next.getState() != Thread.State.TIMED_WAITING) {
        assertTrue(next.isAlive(), "it waits for its turn");
        Thread.onSpinWait();
      }
      assertTrue(mine.take(List.of(ref(one))));
      assertFalse(taken.get());
    }
    next.join();
    assertTrue(taken.get());
  }

  @Test
  void keepsWhatItHasWhenItTakesMore() throws Exception {
    var turns = new Turns(SHORT);
    try (var mine = turns.none()) {
      assertTrue(mine.take(List.of(ref(one))));
      assertTrue(mine.take(List.of(ref(other))));
      assertEquals(List.of(ref(one)), takenFor(turns, one));
      assertEquals(List.of(ref(other)), takenFor(turns, other));
    }
  }

  @Test
  void letsNoTwoWaitForEachOtherThatTakeTheSameOneAfterTheOther() throws Exception {
    var turns = new Turns(LONG);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = List.of(List.of(ref(one), ref(other)), List.of(ref(other), ref(one)));
      for (int round = 0; round < 500; round++) {
        var both =
            tasks.stream()
                .map(refs ->
                    threads.submit(() -> {
                      try (var turn = turns.none()) {
                        return turn.take(List.of(refs.getFirst()))
                            && turn.take(List.of(refs.getLast()));
                      }
                    }))
                .toList();
        for (var each : both) {
          assertTrue(each.get());
        }
      }
    }
  }
}
