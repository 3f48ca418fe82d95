package org.fengqiao.application.store;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Reads the journal: one aggregate's entries, or the stream of all. Never through a cache. */
public interface Journal {
  /**
   * Entries of one aggregate after version {@code after} (0 for all), in order, at most {@code
   * limit}.
   */
  List<Entry> of(AggregateRef aggregate, int after, int limit);

  /**
   * Entries past {@code cursor}, at most {@code limit}, each after the one before it of the same
   * aggregate; empty when there is none now.
   */
  default List<Entry> past(Cursor cursor, int limit) {
    return past(cursor, EnumSet.allOf(AggregateKind.class), limit).entries();
  }

  /**
   * The same of some kinds of aggregates alone: entries of others are passed over without being
   * read, thousands at a time.
   */
  Excerpt past(Cursor cursor, Set<AggregateKind> kinds, int limit);

  /** Waits until there may be an entry past {@code cursor}, or {@code most} has gone by. */
  void await(Cursor cursor, Duration most) throws InterruptedException;

  /** The end of the stream now. */
  Cursor end();

  /** How many entries stand past {@code cursor} now. */
  default long unread(Cursor cursor) {
    return end().positions().entrySet().stream()
        .mapToLong(lane -> Math.max(0, lane.getValue() - cursor.of(lane.getKey())))
        .sum();
  }
}
