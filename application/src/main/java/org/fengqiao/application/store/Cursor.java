package org.fengqiao.application.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a reader of the stream has come: the last position read of each lane. A lane that is
 * missing counts from 0.
 */
public record Cursor(SortedMap<Integer, Long> positions) {
  /** Before the first entry. */
  public static final Cursor START = new Cursor(new TreeMap<>());

  public Cursor {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
  }

  public long of(int lane) {
    return positions.getOrDefault(lane, 0L);
  }

  /** Whether the entry at {@code at} has been read. */
  public boolean covers(LanePosition at) {
    return of(at.lane()) >= at.position();
  }

  /** This cursor, moved on to {@code at}. */
  public Cursor past(LanePosition at) {
    var moved = new TreeMap<>(positions);
    moved.merge(at.lane(), at.position(), Math::max);
    return new Cursor(moved);
  }

  /** The cursor that has read each lane up to its position there. */
  public static Cursor of(Map<Integer, Long> positions) {
    return new Cursor(new TreeMap<>(positions));
  }
}
