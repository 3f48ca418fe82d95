package org.fengqiao.application.cases.lives;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.MemoryStore;

/** Follows one lane to its end, then the other, and asks for no entry before. */
record FollowingByLane(MemoryStore memory) implements Following {
  @Override
  public void read(Random random) {
    // Reads all at its end.
  }

  @Override
  public void readAll() {
    // What is kept is all there is.
  }

  @Override
  public List<Entry> kept() {
    return memory.past(Cursor.START, Integer.MAX_VALUE).stream()
        .sorted(
            Comparator.comparingInt((Entry entry) -> entry.at().lane())
                .thenComparingLong(entry -> entry.at().position()))
        .toList();
  }
}
