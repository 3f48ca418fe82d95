package org.fengqiao.application.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.domain.AggregateRef;

/**
 * Turns at what many move at once, as a budget that all approvals are written on: whoever was too
 * late once waits until it is its turn, and so does whoever comes meanwhile, in their order. So
 * they do not beat each other to it again and again, each time with all their work and that of
 * their groups.
 *
 * <p>Within this process, and nothing more than order: what is right rests on versions alone, and
 * whoever has a turn may still be too late by another process. Safe for use by many threads.
 */
final class Turns {
  // Two that share a place wait for each other needlessly; of so many they seldom do.
  private static final int PLACES = 4096;

  private final List<ReentrantLock> places;
  private final Duration patience;

  /** Nobody waits longer than {@code patience} for its turns, all together. */
  Turns(Duration patience) {
    this.places = Arrays.stream(new int[PLACES]).mapToObj(_ -> new ReentrantLock(true)).toList();
    this.patience = patience;
  }

  private static int place(AggregateRef ref) {
    return Math.floorMod(ref.id().hashCode(), PLACES);
  }

  /** Nobody's turn yet. */
  Turn none() {
    return new Turn();
  }

  /** What one decision has the turn of. Used by one thread; ends when it is closed. */
  final class Turn implements AutoCloseable {
    private final TreeSet<Integer> held = new TreeSet<>();
    private long waited;

    private Turn() {}

    /** Those of the aggregates that somebody else has the turn of. */
    List<AggregateRef> taken(List<Step<?>> steps) {
      return steps.stream()
          .<AggregateRef>map(Step::ref)
          .filter(ref -> isTaken(places.get(place(ref))))
          .toList();
    }

    /** Also one that was given back and that somebody waits for, who has not woken yet. */
    private static boolean isTaken(ReentrantLock place) {
      return !place.isHeldByCurrentThread() && (place.isLocked() || place.hasQueuedThreads());
    }

    /**
     * Waits for the turn of all of them, beside those it has.
     *
     * @return false if that took too long; it has none then
     */
    boolean take(Collection<AggregateRef> refs) {
      var wanted = new TreeSet<>(held);
      refs.forEach(ref -> wanted.add(place(ref)));
      if (held.size() == wanted.size()) {
        return true;
      }
      // In one order, from the first on: of two that wait, none has what the other waits for.
      close();
      long began = System.nanoTime();
      for (var place : wanted) {
        long left = patience.toNanos() - waited - (System.nanoTime() - began);
        if (!isMine(places.get(place), left)) {
          close();
          return false;
        }
        held.add(place);
      }
      waited += System.nanoTime() - began;
      return true;
    }

    private static boolean isMine(ReentrantLock place, long nanos) {
      try {
        return place.tryLock(nanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public void close() {
      held.forEach(place -> places.get(place).unlock());
      held.clear();
    }
  }
}
