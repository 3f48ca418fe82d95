package org.fengqiao.application.store;

import static org.fengqiao.application.store.StoreFixture.TIME;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.store.Clocks.Due;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.Test;

/** What all {@link Clocks} keep to, asked by a process that has all for its share. */
public interface ClocksContract {
  ClockRun CONTACT = new ClockRun("CONTACT", 1);
  ClockRun STEP = new ClockRun("STEP", 2);

  /** Over a store in which no clock runs; asked any number of times a test. */
  Clocks clocks();

  Commits commits();

  private static Instant at(int second) {
    return TIME.plusSeconds(second);
  }

  private static Wake contact(int second) {
    return new Wake(CONTACT, at(second));
  }

  private static Wake step(int second) {
    return new Wake(STEP, at(second));
  }

  private Loaded<Sample> running(Wake... wakes) {
    var made = aSample(commits());
    var started = made.aggregate().startClock(wakes[0]).waking(List.of(wakes));
    return committed(commits(), moving(made, started));
  }

  private static Due due(Loaded<Sample> sample, Wake... rows) {
    return new Due(sample.aggregate().ref(), List.of(rows));
  }

  @Test
  default void areDueByTheirTimesTheEarliestFirst() {
    var later = running(contact(2));
    var sooner = running(contact(1));
    running(contact(3));
    assertEquals(List.of(), clocks().due(at(0), 10));
    assertEquals(List.of(due(sooner, contact(1)), due(later, contact(2))), clocks().due(at(2), 10));
  }

  @Test
  default void areReadInPortions() {
    var first = running(contact(1));
    running(contact(2));
    assertEquals(List.of(due(first, contact(1))), clocks().due(at(2), 1));
    assertThrows(IllegalArgumentException.class, () -> clocks().due(at(2), Clocks.MOST + 1));
  }

  @Test
  default void areGatheredByTheirAggregateThoseThatAreDueAlone() {
    var one = running(contact(1), step(2), new Wake(new ClockRun("SLOW", 1), at(9)));
    assertEquals(List.of(due(one, contact(1), step(2))), clocks().due(at(2), 10));
  }

  @Test
  default void areDueNoMoreOnceADecisionStoppedThem() {
    var one = running(contact(1));
    committed(commits(), moving(one, one.aggregate().stopClocks()));
    assertEquals(List.of(), clocks().due(at(1), 10));
  }

  @Test
  default void areRescheduledEachByItsWakeAndTheRestOtherwise() {
    var one = running(contact(1), step(1));
    var seen = clocks().due(at(1), 10).getFirst();
    clocks().reschedule(seen, List.of(contact(5)), at(7));
    assertEquals(List.of(due(one, contact(5))), clocks().due(at(6), 10));
    assertEquals(List.of(due(one, contact(5), step(7))), clocks().due(at(7), 10));
  }

  @Test
  default void areLeftAsADecisionWroteThemSinceTheyWereSeen() {
    var one = running(contact(1));
    var seen = clocks().due(at(1), 10).getFirst();
    var sooner = one.aggregate().add(1).waking(List.of(contact(3)));
    var moved = committed(commits(), moving(one, sooner));
    clocks().reschedule(seen, List.of(contact(60)), at(60));
    assertEquals(List.of(due(moved, contact(3))), clocks().due(at(3), 10));
  }

  @Test
  default void areAllLookedAtWhenTheyAreAllWoken() {
    var due = running(contact(1));
    var soon = running(contact(60));
    var late = running(step(90));
    clocks().wakeAll(at(2));
    assertEquals(
        Set.of(due(due, contact(1)), due(soon, contact(2)), due(late, step(2))),
        Set.copyOf(clocks().due(at(2), 10)));
  }
}
