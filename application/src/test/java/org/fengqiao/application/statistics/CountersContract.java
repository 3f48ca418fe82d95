package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.junit.jupiter.api.Test;

/** What all {@link Counters} keep to, on an empty store. */
public interface CountersContract<I, C> {
  Instant TIME = Instant.parse("2026-05-08T02:00:00.123456Z");

  Counters<I, C> counters();

  /** Names one thing for each number. */
  I id(int number);

  /** What one is counted as that adds something. */
  C something();

  /** Where a portion read from there leads. */
  static Reached next(Reached from) {
    long position = from.version() + 1;
    var cursor = from.cursor().past(new LanePosition((int) (position % 3), position));
    return new Reached(position, cursor, Optional.of(TIME.plusSeconds(position)));
  }

  default boolean move() {
    return move(List.of());
  }

  default boolean move(Counted<I, C> one) {
    return move(List.of(one));
  }

  default boolean move(List<Counted<I, C>> counted) {
    var from = counters().reached();
    return counters().count(from, next(from), counted);
  }

  private Counted<I, C> counted(int number) {
    return new Counted<>(id(number), Version.FIRST, something());
  }

  @Test
  default void remembersHowFarTheJournalWasRead() {
    assertEquals(Reached.START, counters().reached());
    assertTrue(move());
    assertTrue(move());
    assertEquals(next(next(Reached.START)), counters().reached());
  }

  @Test
  default void countsNothingForTheOneWhoMovedOnSecond() {
    var start = counters().reached();
    assertTrue(counters().count(start, next(start), List.of(counted(1))));
    var late = List.of(counted(9));
    assertFalse(counters().count(start, next(start), late));
    var stale = counters().reached();
    assertTrue(move());
    assertFalse(counters().count(stale, next(stale), late));
    assertEquals(Set.of(id(1)), counters().versions(Set.of(id(1), id(9))).keySet());
  }
}
