package org.fengqiao.adapters.persistence;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.application.store.Cursor;

/** How far each lane is known to have come, and the readers that wait for more. */
final class StreamEnds {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Integer, Long> ends = new TreeMap<>();

  /** Moves the end of a lane on and wakes who waits. */
  void reached(int lane, long position) {
    lock.lock();
    try {
      if (position > ends.getOrDefault(lane, 0L)) {
        ends.put(lane, position);
        moved.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until some lane is known past {@code cursor}, or {@code most} has gone by. */
  void await(Cursor cursor, Duration most) throws InterruptedException {
    long left = most.toNanos();
    lock.lockInterruptibly();
    try {
      while (left > 0 && !isPast(cursor)) {
        left = moved.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isPast(Cursor cursor) {
    return ends.entrySet().stream().anyMatch(end -> end.getValue() > cursor.of(end.getKey()));
  }
}
